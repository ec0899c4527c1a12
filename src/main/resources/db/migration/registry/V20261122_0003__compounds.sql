create table registry_compound (
    code      text primary key,
    name      text not null,
    community text not null references offices_office (code)
);

create index registry_compound_community on registry_compound (community);
