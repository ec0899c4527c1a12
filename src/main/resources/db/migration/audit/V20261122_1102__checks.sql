create table audit_check (
    id       bigint generated always as identity primary key,
    at       timestamptz not null,
    username text        not null,
    name     text        not null,
    cases    bigint      not null,
    entries  bigint      not null,
    views    bigint      not null,
    seals    bigint      not null,
    problems bigint      not null,
    findings jsonb       not null
);

comment on table audit_check is 'every check of the chains and seals, and what it found';
comment on column audit_check.findings is 'the first hundred, as [{kind, caseNo, number}]';

create trigger audit_check_append_only before update or delete on audit_check
    for each row execute function audit_is_append_only();
create trigger audit_check_no_truncate before truncate on audit_check
    for each statement execute function audit_is_append_only();
