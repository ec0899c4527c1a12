create table calendar_notice (
    id               bigint generated always as identity primary key,
    year             int         not null,
    title            text        not null,
    uploaded_by      text        not null,
    uploaded_by_name text        not null,
    uploaded_at      timestamptz not null
);

create index calendar_notice_year on calendar_notice (year, id);

comment on table calendar_notice is 'yearly holiday notices as uploaded, over those the program is shipped with; the last of a year counts, and the highest id tells every node whether it is up to date';

create table calendar_day (
    notice bigint not null references calendar_notice (id),
    day    date   not null,
    kind   text   not null check (kind in ('REST', 'WORK')),
    name   text   not null,
    primary key (notice, day)
);

comment on column calendar_day.name is 'the holiday as the notice names it';
