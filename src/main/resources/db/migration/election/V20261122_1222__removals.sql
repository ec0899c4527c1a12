create table election_removal (
    election_no     text primary key references election (election_no),
    version         int         not null,
    member_id       bigint references registry_committee_member (id),
    member_name     text,
    grounds         text[]      not null,
    facts           text,
    told            text,
    suspended_on    date,
    notified_on     date,
    defence_until   date,
    defended_on     date,
    defence         text,
    statement       text,
    vote_no         text,
    voted_on        date,
    vote_told       text
);

comment on table election_removal is 'a proposal to remove a member: who, why, whether enough propose it, the defence and the vote';
comment on column election_removal.told is 'whether enough propose it, as phrases in the order in which they are told';
