alter table voting_ballot drop constraint voting_ballot_entry_check;
alter table voting_ballot add constraint voting_ballot_entry_check check (entry between 1 and 9);

comment on column voting_ballot.entry is '1 and 2 for the blind entries, 3 for what counts, 4 for what another ballot of the unit displaced, 5 for what came in by personal links, 6 and 7 for the two lists of the official platform, 8 for what stood until its unit was struck off the roll, 9 for what stood until its owner denied it';

alter table voting_batch drop constraint voting_batch_issued_check;
alter table voting_batch add constraint voting_batch_issued_check check (issued >= 0);

comment on column voting_batch.issued is 'units of the building on the roll, signed amendments included, each of which was given a ballot';

create table voting_ballot_supplement (
    count_no text not null references voting_count (count_no),
    unit     text not null,
    primary key (count_no, unit)
);

comment on table voting_ballot_supplement is 'units that a signed amendment has put on the roll after the vote was announced, whose ballots are printed and delivered apart';

create index voting_count_vote on voting_count (vote_no);
