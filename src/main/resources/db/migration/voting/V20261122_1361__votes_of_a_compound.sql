create index voting_vote_compound on voting_vote (compound, opened_at desc, vote_no desc);
