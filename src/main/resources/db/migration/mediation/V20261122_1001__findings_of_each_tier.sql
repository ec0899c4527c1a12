alter table mediation_stage
    add column facts       text,
    add column expert_test boolean,
    add column extensions  int not null default 0;

update mediation_stage s
set facts       = d.facts,
    expert_test = d.expert_test,
    extensions  = case when s.extended then 1 else 0 end
from mediation_dispute d
where d.case_no = s.case_no
  and s.position = (select max(position) from mediation_stage last where last.case_no = s.case_no);

update mediation_stage set extensions = 1 where extended;

alter table mediation_stage drop column extended;

alter table mediation_dispute
    drop column facts,
    drop column expert_test;
