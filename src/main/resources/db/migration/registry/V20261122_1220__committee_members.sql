alter table registry_committee_term add unique using index registry_committee_term_once;

create table registry_committee_member (
    id              bigint generated always as identity primary key,
    compound        text not null,
    term_begins_on  date not null,
    rank            int  not null,
    name            text not null,
    unit            text,
    seat            text not null check (seat in ('CHAIR', 'DEPUTY', 'MEMBER', 'ALTERNATE')),
    since           date,
    until           date,
    ended_because   text,
    suspended_since date,
    foreign key (compound, term_begins_on) references registry_committee_term (compound, begins_on),
    unique (compound, term_begins_on, rank),
    check ((until is null) = (ended_because is null)),
    check (seat = 'ALTERNATE' or since is not null)
);

comment on table registry_committee_member is 'who sits on a committee in a term, and who steps up when a seat falls vacant';
comment on column registry_committee_member.rank is 'the order within the term; of alternates, the order of their votes';
