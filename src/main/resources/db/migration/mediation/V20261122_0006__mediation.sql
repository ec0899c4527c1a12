create table mediation_number (
    year int primary key,
    last int not null
);

create table mediation_dispute (
    case_no           text primary key,
    version           int         not null,
    title             text        not null,
    category          text        not null,
    description       text        not null,
    compound          text        not null references registry_compound (code),
    other_compounds   text[]      not null,
    source            text        not null,
    referral_no       text,
    people_affected   int,
    amount            numeric(14, 2),
    tried_in_compound boolean,
    profile           text        not null,
    profile_version   int         not null,
    state             text        not null,
    outcome           text,
    tier              text        not null,
    office            text        not null references offices_office (code),
    registered_at     timestamptz not null,
    registered_by     text        not null,
    ground            text,
    route             text,
    accepted_at       timestamptz,
    rights_given_on   date,
    rights_means      text,
    mediator          text,
    facts             text,
    expert_test       boolean,
    withdrawn_by      text,
    withdrawal_reason text,
    closed_at         timestamptz,
    filed_at          timestamptz
);

create index mediation_dispute_office on mediation_dispute (office, registered_at desc, case_no desc);
create index mediation_dispute_registered_by on mediation_dispute (registered_by, registered_at desc, case_no desc);

create table mediation_party (
    case_no  text not null references mediation_dispute (case_no),
    position int  not null,
    role     text not null,
    name     text not null,
    kind     text not null,
    phone    text,
    email    text,
    primary key (case_no, position)
);

create table mediation_consent (
    case_no     text        not null references mediation_dispute (case_no),
    position    int         not null,
    party       text        not null,
    given       boolean     not null,
    means       text        not null,
    recorded_at timestamptz not null,
    primary key (case_no, position)
);

create table mediation_session (
    case_no  text        not null references mediation_dispute (case_no),
    position int         not null,
    held_at  timestamptz not null,
    present  text[]      not null,
    minutes  text        not null,
    result   text        not null,
    primary key (case_no, position)
);

create table mediation_agreement (
    case_no      text primary key references mediation_dispute (case_no),
    form         text    not null,
    body         text    not null,
    effective_on date    not null,
    on_the_spot  boolean not null,
    due_on       date,
    text         text    not null
);

create table mediation_deadline (
    case_no     text    not null references mediation_dispute (case_no),
    position    int     not null,
    rule        text    not null,
    started_on  date    not null,
    due         date    not null,
    safe_date   date    not null,
    provisional boolean not null,
    derivation  text    not null,
    source_zh   text    not null,
    source_en   text    not null,
    certainty   text    not null,
    primary key (case_no, position)
);

comment on column mediation_deadline.derivation is 'how the date was computed, as phrases in JSON, told in the reader''s language';
