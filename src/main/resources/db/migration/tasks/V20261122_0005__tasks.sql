create table tasks_case (
    case_no  text primary key,
    title    text not null,
    parties  text not null,
    names    text not null,
    source   text not null,
    compound text not null,
    path     text not null
);

comment on table tasks_case is 'what a work list shows of a case; its row is the lock that every change of the case takes first';
comment on column tasks_case.source is 'message code';
comment on column tasks_case.names is 'full names, for search by those who have a task of the case; never shown';
comment on column tasks_case.parties is 'masked names: a list is read by more people than the case is';

create table tasks_task (
    id                    text primary key,
    process_key           text        not null,
    process_definition_id text        not null,
    process_instance_id   text        not null,
    case_no               text        not null,
    task_key              text        not null,
    name                  text        not null,
    office                text,
    role                  text,
    assignee              text,
    created               timestamptz not null,
    due                   timestamptz,
    due_order             timestamptz not null generated always as (coalesce(due, 'infinity')) stored,
    finished              timestamptz,
    state                 text        not null check (state in ('OPEN', 'COMPLETED', 'CANCELLED')),
    priority              int         not null,
    revision              int         not null
);

comment on table tasks_task is 'projection of the engine''s user tasks, written with every history event in the same transaction';

create index tasks_task_mine on tasks_task (assignee, due_order, id) where state = 'OPEN';
create index tasks_task_office on tasks_task (office, role, due_order, id) where state = 'OPEN';
create index tasks_task_case on tasks_task (case_no, state);

create table tasks_draft (
    task_id  text        not null,
    username text        not null,
    data     jsonb       not null,
    saved_at timestamptz not null,
    primary key (task_id, username)
);
