create table election_committee_meeting (
    id              bigint generated always as identity primary key,
    compound        text        not null references registry_compound (code),
    met_on          date        not null,
    subject         text        not null,
    entered_at      timestamptz not null,
    entered_by      text        not null,
    entered_by_name text        not null
);

create index election_committee_meeting_compound on election_committee_meeting (compound, met_on desc, id desc);

comment on table election_committee_meeting is 'that an owners'' committee has met, and what about: a committee without meetings is looked after';
