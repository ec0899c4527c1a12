create table offices_office (
    code      text primary key,
    name      text not null,
    tier      text not null check (tier in ('COMMUNITY', 'STREET', 'DISTRICT', 'CITY')),
    kind      text not null check (kind in ('TIER', 'DEPARTMENT')),
    parent    text references offices_office (code),
    platform  text,
    committee text,
    seal      text,
    check (kind = 'DEPARTMENT' or (tier = 'CITY') = (parent is null))
);

create index offices_office_parent on offices_office (parent);

comment on column offices_office.platform is 'the joint meeting or centre that this tier meets as';
comment on column offices_office.committee is 'the people''s mediation committee registered with the justice bureau';
comment on column offices_office.seal is 'the seal of that committee, without which an agreement is not confirmable';

create table offices_staff (
    username text primary key,
    name     text    not null,
    password text    not null,
    enabled  boolean not null default true
);

create table offices_duty (
    username text not null references offices_staff (username),
    office   text references offices_office (code),
    role     text not null,
    unique nulls not distinct (username, office, role)
);

create index offices_duty_office on offices_duty (office, role);

comment on table offices_duty is 'what a person does, and where; a committee member or a firm''s user has no office';
