create table offices_absence (
    id         bigint generated always as identity primary key,
    username   text        not null references offices_staff (username),
    from_day   date        not null,
    to_day     date,
    reason     text        not null,
    entered_by text        not null references offices_staff (username),
    entered_at timestamptz not null,
    ended_by   text references offices_staff (username),
    ended_at   timestamptz,
    check (to_day >= from_day),
    check ((ended_by is null) = (ended_at is null))
);

create index offices_absence_running on offices_absence (username, from_day) where ended_at is null;

comment on table offices_absence is 'who is away; an absence that somebody ended early no longer counts';
comment on column offices_absence.to_day is 'last day away, or null until further notice';

create view offices_away as
select username, from_day, coalesce(to_day, 'infinity') as to_day from offices_absence where ended_at is null
union all
select username, '-infinity', 'infinity' from offices_staff where not enabled;

comment on view offices_away is 'on which days somebody does not work; whoever may no longer log in never does';
