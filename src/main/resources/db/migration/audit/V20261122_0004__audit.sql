create table audit_entry (
    id       bigint generated always as identity primary key,
    case_no  text        not null,
    at       timestamptz not null,
    username text        not null,
    name     text        not null,
    tier     text,
    action   text        not null,
    details  jsonb       not null
);

create index audit_entry_case on audit_entry (case_no, id);

create table audit_view (
    id       bigint generated always as identity primary key,
    case_no  text        not null,
    at       timestamptz not null,
    username text        not null,
    allowed  boolean     not null
);

create index audit_view_case on audit_view (case_no, id);

create function audit_is_append_only() returns trigger language plpgsql as $$
begin
    raise exception 'the audit is append-only';
end $$;

create trigger audit_entry_append_only before update or delete on audit_entry
    for each row execute function audit_is_append_only();
create trigger audit_entry_no_truncate before truncate on audit_entry
    for each statement execute function audit_is_append_only();
create trigger audit_view_append_only before update or delete on audit_view
    for each row execute function audit_is_append_only();
create trigger audit_view_no_truncate before truncate on audit_view
    for each statement execute function audit_is_append_only();
