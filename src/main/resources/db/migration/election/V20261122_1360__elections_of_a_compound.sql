create index election_compound on election (compound, opened_at desc, election_no desc);
