create table voting_ballot_letter (
    id           bigint generated always as identity primary key,
    count_no     text        not null references voting_count (count_no),
    unit         text        not null,
    making       int         not null check (making > 0),
    reason       text        not null,
    made_at      timestamptz not null,
    made_by_name text        not null
);

create index voting_ballot_letter_count on voting_ballot_letter (count_no, id);

comment on table voting_ballot_letter is 'link letters that were made for one unit alone, and why: lost, or for a unit that was added to the roll';
comment on column voting_ballot_letter.making is 'the how-manieth letter of this unit, counted from 1';
