create table voting_roll (
    vote_no            text        primary key,
    compound           text        not null references registry_compound (code),
    street             text        not null references offices_office (code),
    state              text        not null check (state in ('DRAFT', 'PUBLICISED', 'FROZEN')),
    revision           int         not null,
    source_sha256      text        not null,
    survey             bigint,
    units              int         not null,
    area               bigint      not null,
    heads              bigint      not null,
    merged_heads       int         not null,
    merged_units       int         not null,
    developer_units    int         not null,
    publicised_from    date,
    publicised_until   date,
    publicity_ended_at timestamptz,
    checksum           text,
    signed_at          timestamptz,
    signed_by          text,
    signed_by_name     text,
    frozen_at          timestamptz,
    frozen_by          text,
    frozen_by_name     text,
    changed_at         timestamptz not null,
    changed_by         text        not null,
    changed_by_name    text        not null,
    check (signed_by <> frozen_by),
    check (state <> 'FROZEN' or checksum is not null and signed_by is not null and frozen_by is not null)
);

comment on table voting_roll is 'the roll of an owners'' vote; its row is the lock of all that belongs to it';
comment on column voting_roll.street is 'the office whose supervisors keep it';
comment on column voting_roll.revision is 'rises with every change before it is frozen; whoever changes it names the one they have seen';
comment on column voting_roll.survey is 'what the survey found, in hundredths of a square metre, as is area';
comment on column voting_roll.checksum is 'what the first signer has signed; recomputed when the second signs';

create table voting_roll_unit (
    vote_no  text   not null references voting_roll (vote_no),
    name     text   not null collate "C",
    position int    not null,
    building text   not null,
    room     text   not null,
    area     bigint not null check (area > 0),
    owners   text   not null,
    status   text   not null check (status in ('SOLD', 'UNSOLD', 'UNDELIVERED')),
    primary key (vote_no, name),
    check (owners <> '' or status <> 'SOLD')
);

comment on column voting_roll_unit.owners is 'divided by semicolons, which no name contains';

create table voting_roll_objection (
    id               bigint generated always as identity primary key,
    vote_no          text        not null references voting_roll (vote_no),
    unit             text,
    objector         text        not null,
    body             text        not null,
    raised_at        timestamptz not null,
    raised_by        text        not null,
    raised_by_name   text        not null,
    answer           text,
    upheld           boolean,
    answered_at      timestamptz,
    answered_by      text,
    answered_by_name text
);

create index voting_roll_objection_vote on voting_roll_objection (vote_no, id);

create table voting_roll_change (
    vote_no         text        not null references voting_roll (vote_no),
    number          int         not null,
    state           text        not null check (state in ('CORRECTED', 'PROPOSED', 'SIGNED', 'DROPPED')),
    unit            text        not null,
    before          text,
    after           text,
    reason          text        not null,
    entered_at      timestamptz not null,
    entered_by      text        not null,
    entered_by_name text        not null,
    decided_at      timestamptz,
    decided_by      text,
    decided_by_name text,
    checksum        text,
    primary key (vote_no, number),
    check (before is not null or after is not null),
    check (state <> 'SIGNED' or checksum is not null and decided_by <> entered_by)
);

comment on table voting_roll_change is 'corrections until the roll is frozen, which change the roll itself, and amendments afterwards, which are kept beside it';
comment on column voting_roll_change.before is 'the unit''s canonical line, null where it was not on the roll; after likewise';
comment on column voting_roll_change.checksum is 'of a signed amendment, over the one before it, the first over that of the frozen roll';

create function voting_roll_stays_frozen() returns trigger language plpgsql as $$
begin
    if old.state = 'FROZEN' then
        raise exception 'a frozen roll stays as it is';
    end if;
    return case when tg_op = 'DELETE' then old else new end;
end $$;

create trigger voting_roll_frozen before update or delete on voting_roll
    for each row execute function voting_roll_stays_frozen();

create function voting_roll_unit_stays_frozen() returns trigger language plpgsql as $$
begin
    if exists (select 1 from touched join voting_roll using (vote_no) where voting_roll.state = 'FROZEN') then
        raise exception 'a frozen roll stays as it is';
    end if;
    return null;
end $$;

create trigger voting_roll_unit_frozen_insert after insert on voting_roll_unit referencing new table as touched
    for each statement execute function voting_roll_unit_stays_frozen();
create trigger voting_roll_unit_frozen_update after update on voting_roll_unit referencing old table as touched
    for each statement execute function voting_roll_unit_stays_frozen();
create trigger voting_roll_unit_frozen_delete after delete on voting_roll_unit referencing old table as touched
    for each statement execute function voting_roll_unit_stays_frozen();

create function voting_roll_change_stays_decided() returns trigger language plpgsql as $$
begin
    if tg_op = 'UPDATE' then
        if old.state = 'PROPOSED' then
            return new;
        end if;
    end if;
    raise exception 'a change to a roll that is decided stays as it is';
end $$;

create trigger voting_roll_change_decided before update or delete on voting_roll_change
    for each row execute function voting_roll_change_stays_decided();

create function voting_roll_no_truncate() returns trigger language plpgsql as $$
begin
    raise exception 'rolls are kept';
end $$;

create trigger voting_roll_unit_no_truncate before truncate on voting_roll_unit
    for each statement execute function voting_roll_no_truncate();
create trigger voting_roll_change_no_truncate before truncate on voting_roll_change
    for each statement execute function voting_roll_no_truncate();
