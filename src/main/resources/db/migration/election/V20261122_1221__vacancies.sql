create table election_vacancy_number (
    year int primary key,
    last int not null
);

create table election_vacancy (
    vacancy_no      text primary key,
    version         int         not null,
    compound        text        not null references registry_compound (code),
    street          text        not null references offices_office (code),
    member_id       bigint      not null references registry_committee_member (id),
    member_name     text        not null,
    reason          text        not null,
    occurred_on     date        not null,
    evidence        text        not null,
    profile         text        not null,
    profile_version int         not null,
    opened_at       timestamptz not null,
    opened_by       text        not null,
    ended_on        date,
    handover_due    date,
    handed_over_on  date,
    way             text,
    told            text,
    election_no     text references election (election_no),
    filled_by       text,
    outcome         text,
    ended_at        timestamptz
);

create unique index election_vacancy_open on election_vacancy (member_id) where ended_at is null;
create index election_vacancy_compound on election_vacancy (compound, opened_at desc);

comment on table election_vacancy is 'a member who leaves before the term ends, and how the seat is filled';
comment on column election_vacancy.told is 'why the seat is filled this way, as phrases in the order in which they are told';

alter table election drop constraint election_kind_check;
alter table election add constraint election_kind_check
    check (kind in ('FIRST', 'RE_ELECTION', 'BY_ELECTION', 'REMOVAL'));
drop index election_open;
create unique index election_open on election (compound) where ended_at is null and kind in ('FIRST', 'RE_ELECTION');
create unique index election_open_by on election (compound) where ended_at is null and kind = 'BY_ELECTION';

alter table election add column early boolean not null default false;
comment on column election.early is 'the whole committee is elected anew before its time, because too few members are left';
