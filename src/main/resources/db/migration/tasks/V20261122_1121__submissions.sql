create table tasks_submission (
    task_id  text primary key,
    case_no  text        not null,
    username text        not null,
    at       timestamptz not null,
    data     jsonb       not null
);

comment on table tasks_submission is 'what a task was completed with, as it was accepted; for those who may see the case there';

create index tasks_submission_case on tasks_submission (case_no);
