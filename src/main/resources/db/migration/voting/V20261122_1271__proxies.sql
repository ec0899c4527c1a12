alter table voting_count add column proxy_limit int not null default 0 check (proxy_limit >= 0);

comment on column voting_count.proxy_limit is 'how many owners one proxy may represent, 0 for any number';

create table voting_proxy (
    id                 bigint generated always as identity primary key,
    count_no           text        not null references voting_count (count_no),
    unit               text        not null,
    kind               text        not null check (kind in ('PROXY', 'GUARDIAN_OF_MINOR', 'GUARDIAN_OF_ADULT')),
    name               text        not null,
    dated              date        not null,
    entered_at         timestamptz not null,
    entered_by_name    text        not null,
    withdrawn_at       timestamptz,
    withdrawn_by_name  text,
    withdrawn_because  text,
    check ((withdrawn_at is null) = (withdrawn_because is null))
);

create unique index voting_proxy_unit on voting_proxy (count_no, unit) where withdrawn_at is null;
create index voting_proxy_count on voting_proxy (count_no, id);

comment on table voting_proxy is 'who votes for a unit in its owner''s place: by a written authority, or as the guardian';
comment on column voting_proxy.dated is 'the day of the written authority, or of the paper that shows the guardianship';
