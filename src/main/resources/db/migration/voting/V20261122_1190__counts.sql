create table voting_count (
    count_no          text   primary key,
    vote_no           text   not null references voting_roll (vote_no),
    street            text   not null references offices_office (code),
    opens_on          date   not null,
    closes_on         date   not null,
    questions         text[] not null,
    seats             int    not null check (seats > 0),
    checksum          text,
    signed_by         text,
    signed_by_name    text,
    signed_at         timestamptz,
    certified_by      text,
    certified_by_name text,
    certified_at      timestamptz,
    check (closes_on >= opens_on),
    check (signed_by <> certified_by)
);

comment on table voting_count is 'the count of one vote; its row is the lock of all that belongs to it';
comment on column voting_count.checksum is 'of all ballots as they count, which both have signed';

create table voting_batch (
    count_no        text not null references voting_count (count_no),
    batch           text not null,
    issued          int  not null check (issued > 0),
    first_by        text,
    first_by_name   text,
    first_at        timestamptz,
    second_by       text,
    second_by_name  text,
    second_at       timestamptz,
    settled_by      text,
    settled_by_name text,
    closed_at       timestamptz,
    primary key (count_no, batch),
    check (first_by <> second_by),
    check (settled_by <> first_by and settled_by <> second_by)
);

create table voting_ballot (
    count_no    text not null,
    batch       text not null,
    entry       int  not null check (entry between 1 and 3),
    ballot      text not null,
    received_on date not null,
    primary key (count_no, batch, entry, ballot),
    foreign key (count_no, batch) references voting_batch (count_no, batch)
);

comment on column voting_ballot.entry is '1 and 2 for the blind entries, 3 for what counts';

create table voting_ballot_choice (
    count_no text not null,
    batch    text not null,
    entry    int  not null,
    ballot   text not null,
    question text not null,
    choice   text not null check (choice in ('YES', 'NO', 'ABSTAIN', 'INVALID')),
    primary key (count_no, batch, entry, ballot, question),
    foreign key (count_no, batch, entry, ballot) references voting_ballot (count_no, batch, entry, ballot) on delete cascade
);

create table voting_ballot_unit (
    count_no text not null,
    batch    text not null,
    entry    int  not null,
    ballot   text not null,
    unit     text not null,
    primary key (count_no, batch, entry, ballot),
    unique (count_no, batch, entry, unit),
    foreign key (count_no, batch, entry, ballot) references voting_ballot (count_no, batch, entry, ballot) on delete cascade
);

comment on table voting_ballot_unit is 'whose ballot it is, kept apart from what stands on it';
