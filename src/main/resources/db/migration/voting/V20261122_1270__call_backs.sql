create table voting_call_back_sample (
    count_no text primary key references voting_count (count_no),
    share    int  not null check (share between 0 and 100),
    least    int  not null check (least >= 0),
    returned int,
    drawn_at timestamptz,
    check ((returned is null) = (drawn_at is null))
);

comment on table voting_call_back_sample is 'how many owners are called back before a count is signed for';
comment on column voting_call_back_sample.returned is 'ballots that came back in time when the sample was drawn, all buildings being closed';

create table voting_call_back (
    count_no         text not null references voting_call_back_sample (count_no),
    number           int  not null,
    batch            text not null,
    unit             text not null,
    answer           text check (answer in ('CONFIRMED', 'NOT_REACHED', 'DENIED')),
    answered_at      timestamptz,
    answered_by      text,
    answered_by_name text,
    finding          text check (finding in ('STANDS', 'SET_ASIDE')),
    reason           text,
    found_at         timestamptz,
    found_by         text,
    found_by_name    text,
    primary key (count_no, number),
    unique (count_no, unit),
    check ((answer is null) = (answered_by is null)),
    check (finding is null or answer = 'DENIED' and reason is not null),
    check (found_by <> answered_by)
);

comment on table voting_call_back is 'a unit drawn at random whose owner is asked whether the ballot is theirs; never what stands on it';
comment on column voting_call_back.finding is 'what a second person decided where the owner denies the ballot';

create table voting_call_back_try (
    count_no text        not null,
    number   int         not null,
    tried_at timestamptz not null,
    by_name  text        not null,
    primary key (count_no, number, tried_at),
    foreign key (count_no, number) references voting_call_back (count_no, number)
);

comment on table voting_call_back_try is 'calls that nobody answered';
