create index mediation_party_phone_end on mediation_party (right(phone, 4), case_no);

update tasks_case c
set phone_ends = p.ends
from (select case_no, array_agg(distinct right(phone, 4)) as ends
      from mediation_party where phone is not null group by case_no) p
where p.case_no = c.case_no;
