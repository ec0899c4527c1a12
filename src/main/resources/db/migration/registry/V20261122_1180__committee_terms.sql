create table registry_committee_term (
    id        bigint generated always as identity primary key,
    compound  text not null references registry_compound (code),
    begins_on date not null,
    ends_on   date not null,
    seats     int  not null check (seats > 0),
    chair     text,
    check (ends_on > begins_on)
);

create index registry_committee_term_ends on registry_committee_term (ends_on, compound);
create unique index registry_committee_term_once on registry_committee_term (compound, begins_on);
