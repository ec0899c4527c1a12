create table election_number (
    year int primary key,
    last int not null
);

create table election (
    election_no      text primary key,
    version          int         not null,
    compound         text        not null references registry_compound (code),
    street           text        not null references offices_office (code),
    kind             text        not null check (kind in ('FIRST', 'RE_ELECTION')),
    seats            int         not null check (seats > 0),
    profile          text        not null,
    profile_version  int         not null,
    opened_at        timestamptz not null,
    opened_by        text        not null,
    term_ends_on     date,
    step             text        not null,
    outcome          text,
    convener         text,
    ordered_on       date,
    order_due        date,
    group_formed_on  date,
    method_bars_arrears boolean  not null,
    notice_on        date,
    window_opens_on  date,
    window_closes_on date,
    window_extended  boolean     not null,
    round            int         not null,
    counted_on       date,
    chair            text,
    deputy           text,
    filed_on         date,
    certificate_no   text,
    seal_permit_no   text,
    seals_on         date,
    handed_over_on   date,
    handover_breached_on date,
    audited_on       date,
    ended_at         timestamptz,
    ended_because    text,
    check (kind = 'FIRST' or term_ends_on is not null)
);

create unique index election_open on election (compound) where ended_at is null;
create index election_street on election (street, opened_at desc, election_no desc);

comment on table election is 'the election of an owners'' committee; its legal state, while the engine knows who acts next';
comment on column election.round is 'which vote it is: 1, or 2 for a second vote on the seats that are left';

create table election_member (
    election_no text    not null references election (election_no),
    position    int     not null,
    name        text    not null,
    capacity    text    not null,
    head        boolean not null,
    primary key (election_no, position)
);

create table election_candidate (
    election_no   text    not null references election (election_no),
    position      int     not null,
    name          text    not null,
    unit          text    not null,
    standing      text    not null,
    findings      text[]  not null,
    obstacles     text[]  not null,
    party_member  boolean not null,
    elected_round int,
    alternate     boolean not null,
    primary key (election_no, position)
);

comment on column election_candidate.party_member is 'for a figure only; nothing is decided by it';
comment on column election_candidate.obstacles is 'why the person may not stand; empty for whoever may';

create table election_deadline (
    election_no text    not null references election (election_no),
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
    primary key (election_no, position)
);

create table election_finding (
    election_no text not null references election (election_no),
    position    int  not null,
    round       int  not null,
    told        text not null,
    primary key (election_no, position)
);

comment on table election_finding is 'what each vote found, as phrases in the order in which they are told';
