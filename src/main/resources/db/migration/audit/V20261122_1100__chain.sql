create function audit_field(value text) returns bytea language sql stable as $$
    select convert_to(coalesce(octet_length(convert_to(value, 'UTF8')) || ':' || value, '-'), 'UTF8')
$$;

comment on function audit_field is 'a value as it is hashed: its length in bytes, a colon, and itself in UTF-8; a mere minus for none. No two lists of values look alike';

create function audit_entry_hash(
    previous bytea, seq int, case_no text, at timestamptz, username text, name text, tier text, action text,
    details jsonb
) returns bytea language sql stable as $$
    select sha256(previous || audit_field('entry-1') || audit_field(seq::text) || audit_field(case_no)
        || audit_field(extract(epoch from at)::text) || audit_field(username) || audit_field(name)
        || audit_field(tier) || audit_field(action) || audit_field(details::text))
$$;

comment on function audit_entry_hash is 'the hash of an entry over that of the one before it (32 zero bytes before the first); the check computes it anew without this function. Entries with other columns get a function and a number of their own';

alter table audit_entry add column seq int, add column hash bytea;

create table audit_head (
    case_no text primary key,
    entries int   not null,
    hash    bytea not null
) with (fillfactor = 70);

comment on table audit_head is 'the end of every case''s chain, kept apart so that a missing end is found; its row is the lock that the next entry takes';

-- What was written down before there were chains is chained in the order in which it came.
alter table audit_entry disable trigger audit_entry_append_only;

do $$
declare
    entry record;
    number int := 0;
    previous bytea;
    present_case text;
begin
    for entry in select * from audit_entry order by case_no, id loop
        if entry.case_no is distinct from present_case then
            present_case := entry.case_no;
            number := 0;
            previous := decode(repeat('00', 32), 'hex');
        end if;
        number := number + 1;
        previous := audit_entry_hash(previous, number, entry.case_no, entry.at, entry.username, entry.name, entry.tier,
            entry.action, entry.details);
        update audit_entry set seq = number, hash = previous where id = entry.id;
        insert into audit_head (case_no, entries, hash) values (entry.case_no, number, previous)
        on conflict (case_no) do update set entries = excluded.entries, hash = excluded.hash;
    end loop;
end $$;

alter table audit_entry enable trigger audit_entry_append_only;

-- The number in the case takes the place of the number in the table, which says nothing and which nothing vouches for.
drop index audit_entry_case;
alter table audit_entry drop column id, alter column seq set not null, alter column hash set not null,
    add primary key (case_no, seq);

create index audit_entry_at on audit_entry (at);
create index audit_entry_username on audit_entry (username, at);
create index audit_entry_action on audit_entry (action, at);

comment on column audit_entry.seq is 'number in the case, from 1 without a gap';
comment on column audit_entry.hash is 'see audit_entry_hash';

create function audit_only_goes_on() returns trigger language plpgsql as $$
begin
    if tg_op = 'UPDATE' then
        if new.case_no = old.case_no and new.entries = old.entries + 1 then
            return new;
        end if;
    end if;
    raise exception 'the end of a chain only moves on to the next entry';
end $$;

create trigger audit_head_only_goes_on before update or delete on audit_head
    for each row execute function audit_only_goes_on();
create trigger audit_head_no_truncate before truncate on audit_head
    for each statement execute function audit_is_append_only();
