create table mediation_session_plan (
    id         bigint generated always as identity primary key,
    case_no    text        not null references mediation_dispute (case_no),
    office     text        not null references offices_office (code),
    mediator   text        not null,
    at         timestamptz not null,
    place      text        not null,
    invited    text[]      not null,
    state      text        not null check (state in ('PLANNED', 'HELD', 'CANCELLED')),
    sequence   int         not null,
    changed_at timestamptz not null,
    held_as    int
);

comment on table mediation_session_plan is 'sessions as they are arranged; those that were held are in mediation_session';
comment on column mediation_session_plan.sequence is 'how often it was moved or called off, as calendars count changes';
comment on column mediation_session_plan.held_as is 'which session of the case it became, from 1';

create unique index mediation_session_plan_open on mediation_session_plan (case_no) where state = 'PLANNED';
create index mediation_session_plan_case on mediation_session_plan (case_no, at);
create index mediation_session_plan_mediator on mediation_session_plan (mediator, at);
create index mediation_session_plan_office on mediation_session_plan (office, at);

insert into mediation_session_plan (case_no, office, mediator, at, place, invited, state, sequence, changed_at)
select s.case_no, s.office, s.mediator, s.next_session_at, o.name, '{APPLICANT,RESPONDENT}', 'PLANNED', 0, s.entered_at
from mediation_stage s
join mediation_dispute d on d.case_no = s.case_no
join offices_office o on o.code = s.office
where s.next_session_at is not null
  and s.mediator is not null
  and s.left_at is null
  and d.outcome is null;

alter table mediation_stage drop column next_session_at;
