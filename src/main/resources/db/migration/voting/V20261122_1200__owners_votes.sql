create table voting_vote_number (
    year int primary key,
    last int not null
);

create table voting_vote (
    vote_no          text        primary key,
    version          int         not null,
    compound         text        not null references registry_compound (code),
    street           text        not null references offices_office (code),
    convener         text        not null,
    reference        text,
    profile          text        not null,
    profile_version  int         not null,
    opened_at        timestamptz not null,
    opened_by        text        not null,
    step             text        not null,
    outcome          text        check (outcome in ('DECIDED', 'NO_QUORUM', 'CANCELLED')),
    round            int         not null,
    notice_on        date,
    window_opens_on  date,
    window_closes_on date,
    window_extended  boolean     not null,
    counted_on       date,
    published_on     date,
    objections_until date,
    ended_at         timestamptz,
    ended_because    text,
    check (window_closes_on >= window_opens_on)
);

create index voting_vote_street on voting_vote (street, opened_at desc, vote_no desc);
create index voting_vote_reference on voting_vote (reference) where reference is not null;

comment on table voting_vote is 'a vote of the owners of a compound; its legal state, while the engine knows who acts next';
comment on column voting_vote.reference is 'the case it is held for, such as a removal';
comment on column voting_vote.round is 'which convening it is, from 1';

create table voting_matter (
    vote_no    text    not null references voting_vote (vote_no),
    position   int     not null,
    title      text    not null,
    body       text    not null,
    item       text    not null,
    fees       boolean not null,
    passed     boolean,
    all_area   bigint,
    all_heads  bigint,
    part_area  bigint,
    part_heads bigint,
    yes_area   bigint,
    yes_heads  bigint,
    primary key (vote_no, position),
    unique (vote_no, title)
);

comment on column voting_matter.passed is 'null until two people have certified the count; areas are hundredths of a square metre';

create table voting_deadline (
    vote_no     text    not null references voting_vote (vote_no),
    position    int     not null,
    rule        text    not null,
    step        text    not null,
    started_on  date    not null,
    due         date    not null,
    safe_date   date    not null,
    provisional boolean not null,
    derivation  text    not null,
    source_zh   text    not null,
    source_en   text    not null,
    certainty   text    not null,
    met_at      timestamptz,
    primary key (vote_no, position)
);

create table voting_finding (
    vote_no  text not null references voting_vote (vote_no),
    position int  not null,
    round    int  not null,
    told     text not null,
    primary key (vote_no, position)
);

comment on table voting_finding is 'what each convening found, as phrases in the order in which they are told';

create table voting_delivery (
    count_no        text        not null,
    unit            text        not null,
    way             text        not null check (way in ('IN_PERSON', 'POST', 'ELECTRONIC', 'UNDELIVERABLE')),
    delivered_on    date        not null,
    proof           text        not null,
    entered_at      timestamptz not null,
    entered_by      text        not null,
    entered_by_name text        not null,
    primary key (count_no, unit)
);

comment on table voting_delivery is 'how the ballot of each unit reached its owner; without proof an owner who is silent never takes part';

create table voting_decision_objection (
    id               bigint generated always as identity primary key,
    vote_no          text        not null references voting_vote (vote_no),
    objector         text        not null,
    body             text        not null,
    raised_at        timestamptz not null,
    raised_by_name   text        not null,
    answer           text,
    answered_at      timestamptz,
    answered_by      text,
    answered_by_name text
);

create index voting_decision_objection_vote on voting_decision_objection (vote_no, id);
