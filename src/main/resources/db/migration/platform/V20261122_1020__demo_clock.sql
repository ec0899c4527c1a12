create table platform_demo_clock (
    one           boolean primary key default true check (one),
    offset_millis bigint  not null
);

comment on table platform_demo_clock is 'how far the demonstration''s time is from the machine''s; at most one row, none while they agree';
