alter table voting_ballot_link alter column token_sha256 drop not null;
alter table voting_ballot_link add check (used_at is null or token_sha256 is not null);

comment on column voting_ballot_link.token_sha256 is 'empty where the unit came to other owners before its link was used, until another is made';
