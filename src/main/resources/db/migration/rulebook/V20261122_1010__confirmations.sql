create table rulebook_confirmation (
    profile      text        not null,
    version      integer     not null,
    confirmed_by text        not null,
    confirmed_at timestamptz not null,
    reason       text        not null,
    primary key (profile, version)
);

comment on table rulebook_confirmation is 'who answers for using a profile whose law was not read; never changed afterwards';

create function rulebook_is_append_only() returns trigger language plpgsql as $$
begin
    raise exception 'confirmations are append-only';
end $$;

create trigger rulebook_confirmation_append_only before update or delete on rulebook_confirmation
    for each row execute function rulebook_is_append_only();
create trigger rulebook_confirmation_no_truncate before truncate on rulebook_confirmation
    for each statement execute function rulebook_is_append_only();
