alter table voting_count add column online text not null default 'NOT_ALLOWED'
    check (online in ('NOT_ALLOWED', 'OFFICIAL_PLATFORM', 'CITY_SYSTEM_FIRST', 'OWN_LINKS'));

comment on column voting_count.online is 'how owners may vote other than on paper, as the rules were when the vote was announced';

alter table voting_ballot drop constraint voting_ballot_entry_check;
alter table voting_ballot add check (entry between 1 and 7);
alter table voting_ballot add column channel text not null default 'PAPER'
    check (channel in ('PAPER', 'ONLINE', 'PLATFORM'));
alter table voting_ballot add column received_at timestamptz;
alter table voting_ballot add check (channel <> 'PAPER' or received_at is null);

comment on column voting_ballot.entry is '1 and 2 for the blind entries, 3 for what counts, 4 for what another ballot of the unit displaced, 5 for what came in by personal links, 6 and 7 for the two lists of the official platform';
comment on column voting_ballot.received_at is 'of ballots whose time a machine wrote down';

create table voting_ballot_link (
    count_no     text        not null references voting_count (count_no),
    unit         text        not null,
    token_sha256 text        not null unique check (token_sha256 ~ '^[0-9a-f]{64}$'),
    making       int         not null check (making > 0),
    made_at      timestamptz not null,
    used_at      timestamptz,
    submission   text,
    primary key (count_no, unit),
    check ((used_at is null) = (submission is null))
);

comment on table voting_ballot_link is 'by which link a unit may vote once and whether it has; kept apart from what was chosen';
comment on column voting_ballot_link.making is 'the how-manieth letter of this unit, counted from 1';
comment on column voting_ballot_link.submission is 'SHA-256 of the key that the review page was sent with, so that whoever presses twice still sees the receipt';

create table voting_platform_list (
    count_no         text        not null references voting_count (count_no),
    entry            int         not null check (entry in (6, 7)),
    ballots          int         not null check (ballots >= 0),
    uploaded_by      text        not null,
    uploaded_by_name text        not null,
    uploaded_at      timestamptz not null,
    primary key (count_no, entry),
    unique (count_no, uploaded_by)
);

comment on table voting_platform_list is 'who brought the result list of the official platform; it stands where two people brought the same';
