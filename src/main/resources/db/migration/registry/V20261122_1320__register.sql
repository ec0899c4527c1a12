create table registry_unit (
    compound     text   not null references registry_compound (code),
    name         text   not null collate "C",
    building     text   not null,
    room         text   not null,
    area         bigint not null check (area > 0),
    owners       text   not null,
    status       text   not null check (status in ('SOLD', 'UNSOLD', 'UNDELIVERED')),
    delivered_on date,
    primary key (compound, name),
    check (owners <> '' or status <> 'SOLD')
);

comment on table registry_unit is 'the units of a compound as they stand today; what they were before is in registry_change';
comment on column registry_unit.area is 'in hundredths of a square metre';
comment on column registry_unit.owners is 'in their order, divided by semicolons, which no name contains';

create table registry_firm (
    credit_code text primary key check (length(credit_code) = 18),
    name        text not null,
    phone       text
);

create table registry_manager (
    compound text primary key references registry_compound (code),
    firm     text not null references registry_firm (credit_code),
    name     text not null,
    phone    text,
    since    date not null
);

comment on table registry_manager is 'who runs a compound for its firm (项目经理)';

create table registry_contract (
    compound  text           not null references registry_compound (code),
    begins_on date           not null,
    firm      text           not null references registry_firm (credit_code),
    kind      text           not null check (kind in ('EARLY', 'OWNERS', 'EMERGENCY')),
    ends_on   date,
    fee       numeric(10, 4) not null check (fee >= 0),
    filed_on  date,
    primary key (compound, begins_on),
    check (ends_on > begins_on)
);

comment on column registry_contract.ends_on is 'the last day; null for a contract without an end, as when a firm serves on (Civil Code art. 948)';
comment on column registry_contract.fee is 'yuan for a square metre and a month';

create index registry_contract_firm on registry_contract (firm);

create table registry_book (
    register text   not null,
    scope    text   not null,
    revision bigint not null,
    primary key (register, scope)
);

comment on table registry_book is 'rises with every change to a register; its row is the lock of whoever changes it';
comment on column registry_book.scope is 'the compound for units, empty for registers of the whole city';

create table registry_change (
    id              bigint generated always as identity primary key,
    register        text        not null,
    compound        text        references registry_compound (code),
    entry           text        not null,
    before          text[],
    after           text[],
    reason          text        not null,
    changed_at      timestamptz not null,
    changed_by      text        not null,
    changed_by_name text        not null,
    check (before is not null or after is not null)
);

comment on table registry_change is 'what every entry of a register was before and after, who changed it and why';
comment on column registry_change.before is 'its values in the order of the columns of the register; null where it was not there; after likewise';

create index registry_change_compound on registry_change (compound, id);
create index registry_change_entry on registry_change (register, entry, id);

create function registry_change_stays() returns trigger language plpgsql as $$
begin
    raise exception 'the history of a register stays as it is';
end $$;

create trigger registry_change_kept before update or delete on registry_change
    for each row execute function registry_change_stays();
create trigger registry_change_no_truncate before truncate on registry_change
    for each statement execute function registry_change_stays();

create table registry_upload (
    register         text        not null,
    scope            text        not null,
    file_name        text        not null,
    file             bytea       not null,
    columns          text[]      not null,
    headings         text[]      not null,
    uploaded_at      timestamptz not null,
    uploaded_by      text        not null,
    uploaded_by_name text        not null,
    primary key (register, scope),
    check (cardinality(columns) = cardinality(headings))
);

comment on table registry_upload is 'a file that is being checked; gone as soon as it is taken';
comment on column registry_upload.scope is 'the compound for units, else whoever checks it';
