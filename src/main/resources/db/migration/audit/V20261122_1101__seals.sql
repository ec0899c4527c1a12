alter table audit_view alter column case_no drop not null, add column search jsonb,
    add check (case_no is not null or search is not null);

create index audit_view_at on audit_view (at);
create index audit_view_username on audit_view (username, at);

comment on table audit_view is 'who looked, or tried to: at a case, or through the audit. Not chained, so that readers do not wait for each other, but sealed every day';
comment on column audit_view.search is 'for a look through the audit: what was searched for, as stored phrases; its case_no is the one that was asked for, if one was';

create table audit_seal (
    number     int primary key,
    day        date        not null unique,
    at         timestamptz not null,
    cases      int         not null,
    heads_hash bytea       not null,
    views_to   bigint      not null,
    views      int         not null,
    views_hash bytea       not null,
    hash       bytea       not null
);

comment on table audit_seal is 'what the audit was when a day was over: the chains that had grown since the seal before, and the looks since then, under a hash that goes on from the seal before';
comment on column audit_seal.day is 'the last day that was over';
comment on column audit_seal.cases is 'how many chains had grown; heads_hash covers their ends in audit_sealed_head';
comment on column audit_seal.views_to is 'highest id in audit_view that it covers; the seal before covers those up to its own';

create table audit_sealed_head (
    seal    int   not null,
    case_no text  not null,
    entries int   not null,
    hash    bytea not null,
    primary key (case_no, entries)
);

create index audit_sealed_head_seal on audit_sealed_head (seal, case_no);

create table audit_last_seal (
    one   boolean primary key default true check (one),
    seals int   not null,
    hash  bytea not null
);

comment on table audit_last_seal is 'the end of the chain of seals, kept apart so that a missing end is found; its one row is the lock under which a day is sealed';

insert into audit_last_seal (seals, hash) values (0, decode(repeat('00', 32), 'hex'));

create function audit_only_the_next_seal() returns trigger language plpgsql as $$
begin
    if tg_op = 'UPDATE' then
        if new.one and new.seals = old.seals + 1 then
            return new;
        end if;
    end if;
    raise exception 'the end of the seals only moves on to the next one';
end $$;

create trigger audit_seal_append_only before update or delete on audit_seal
    for each row execute function audit_is_append_only();
create trigger audit_seal_no_truncate before truncate on audit_seal
    for each statement execute function audit_is_append_only();
create trigger audit_sealed_head_append_only before update or delete on audit_sealed_head
    for each row execute function audit_is_append_only();
create trigger audit_sealed_head_no_truncate before truncate on audit_sealed_head
    for each statement execute function audit_is_append_only();
create trigger audit_last_seal_only_goes_on before update or delete on audit_last_seal
    for each row execute function audit_only_the_next_seal();
create trigger audit_last_seal_no_truncate before truncate on audit_last_seal
    for each statement execute function audit_is_append_only();
