alter table mediation_dispute
    add column several_departments boolean not null default false,
    add column complex             boolean not null default false,
    add column transfers           int     not null default 0,
    add column undisputed_debt     boolean not null default false,
    add column arbitration_clause  boolean not null default false,
    add column ways_out            text[]  not null default '{}',
    add column supervised_at       timestamptz,
    add column confirmation        text,
    add column confirmation_wanted boolean,
    add column applied_on          date,
    add column resigned_on         date,
    add column urgings             int     not null default 0,
    add column check_note          text,
    add column performed_on        date,
    add column defaulted_on        date,
    add column revisited_on        date,
    add column satisfied           boolean,
    add column revisit_note        text;

create table mediation_stage (
    case_no          text        not null references mediation_dispute (case_no),
    position         int         not null,
    tier             text        not null,
    office           text        not null references offices_office (code),
    entered_at       timestamptz not null,
    accepted_at      timestamptz,
    rights_given_on  date,
    rights_means     text,
    papers           text[]      not null default '{}',
    representatives  text,
    mediator         text,
    next_session_at  timestamptz,
    suspended_on     date,
    suspended_until  date,
    limit_before     date,
    limit_reached_at timestamptz,
    extended         boolean     not null default false,
    left_at          timestamptz,
    result           text,
    primary key (case_no, position)
);

create index mediation_stage_office on mediation_stage (office, case_no);

comment on table mediation_stage is 'the way of a case through the offices: one row for each that had it';

insert into mediation_stage (case_no, position, tier, office, entered_at, accepted_at, rights_given_on, rights_means,
    mediator, left_at, result)
select case_no, 0, tier, office, registered_at, accepted_at, rights_given_on, rights_means, mediator, closed_at,
    case when outcome is null then null when outcome like 'AGREED%' then 'AGREED' else outcome end
from mediation_dispute;

alter table mediation_dispute
    drop column rights_given_on,
    drop column rights_means,
    drop column mediator;

alter table mediation_consent
    alter column means drop not null,
    add column question text not null default 'MEDIATION',
    add column tier     text not null default 'COMMUNITY';
alter table mediation_session
    add column tier text not null default 'COMMUNITY';
alter table mediation_agreement
    add column partial     boolean not null default false,
    add column open_points text,
    add column real_rights boolean not null default false;

create table mediation_instalment (
    case_no      text not null references mediation_dispute (case_no),
    position     int  not null,
    due_on       date not null,
    what         text not null,
    performed_on date,
    primary key (case_no, position)
);

alter table mediation_deadline
    add column tier          text    not null default 'COMMUNITY',
    add column internal      boolean not null default false,
    add column met_at        timestamptz,
    add column changed_by    text,
    add column change_reason text;

update mediation_deadline d
set met_at = case when d.rule = 'mediation.acceptance' then coalesce(m.accepted_at, m.closed_at) else m.closed_at end
from mediation_dispute m
where m.case_no = d.case_no;

create table mediation_transfer (
    case_no     text        not null references mediation_dispute (case_no),
    at          timestamptz not null,
    from_office text        not null references offices_office (code),
    to_office   text        not null references offices_office (code),
    ground      text        not null,
    note        text        not null,
    by          text        not null,
    primary key (case_no, at)
);

create table mediation_alert (
    id      bigint generated always as identity primary key,
    case_no text        not null references mediation_dispute (case_no),
    kind    text        not null,
    note    text        not null,
    at      timestamptz not null,
    by      text        not null
);

create index mediation_alert_case on mediation_alert (case_no, id);

update mediation_dispute
set ways_out = case route
        when 'REPORT_TO_POLICE' then '{POLICE,ARBITRATION,ADMINISTRATIVE,COURT}'::text[]
        when 'REFER_TO_SEIZED_BODY' then '{SEIZED_BODY,ARBITRATION,ADMINISTRATIVE,COURT}'
        when 'JOINT_HANDLING' then '{JOINT_HANDLING,ARBITRATION,ADMINISTRATIVE,COURT}'
        else '{ARBITRATION,ADMINISTRATIVE,COURT}' end
where outcome in ('DECLINED', 'REFUSED', 'WITHDRAWN', 'TERMINATED');
