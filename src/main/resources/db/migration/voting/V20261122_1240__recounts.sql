alter table voting_count add column open_voting boolean not null default false;

comment on column voting_count.open_voting is 'local law has the votes themselves made public';

create table voting_ballot_receipt (
    count_no text not null references voting_count (count_no),
    unit     text not null,
    ballot   text not null,
    nonce    text not null check (nonce ~ '^[0-9a-f]{32}$'),
    primary key (count_no, unit),
    unique (count_no, ballot)
);

comment on table voting_ballot_receipt is 'what is printed on each ballot''s receipt; kept apart from what stands on the ballots';
comment on column voting_ballot_receipt.nonce is '128 random bits: without them nobody can try out which choices a published hash was made of';

create table voting_recount (
    count_no      text        primary key references voting_count (count_no),
    voters        int         not null,
    area          bigint      not null,
    smallest_cell int         not null,
    lines         bytea       not null,
    sha256        text        not null,
    taken_at      timestamptz not null
);

comment on table voting_recount is 'what a count was certified with, for anybody to count again; roll and ballots as they were at that moment';
comment on column voting_recount.smallest_cell is 'how few owners share an area and all choices';
comment on column voting_recount.lines is 'the file of anonymous lines, gzipped; sha256 is that of the file itself';

create table voting_recount_total (
    count_no    text    not null references voting_recount (count_no),
    position    int     not null,
    question    text    not null,
    standing    text    not null check (standing in ('YES', 'NO', 'ABSTAIN', 'INVALID', 'SILENT_SERVED', 'SILENT')),
    heads       bigint  not null check (heads > 0),
    area        bigint  not null,
    lone_weight boolean not null,
    primary key (count_no, position, standing)
);

comment on column voting_recount_total.lone_weight is 'somebody among them has an area that nobody else on the roll has';

create table voting_ballot_hash (
    count_no text not null references voting_recount (count_no),
    hash     text not null check (hash ~ '^[0-9a-f]{64}$'),
    standing text not null check (standing in ('VALID', 'INVALID', 'LATE')),
    primary key (count_no, hash)
);

create table voting_unsealing (
    id                bigint generated always as identity primary key,
    count_no          text        not null references voting_count (count_no),
    ballots           text[]      not null,
    reason            text        not null,
    requested_at      timestamptz not null,
    requested_by      text        not null,
    requested_by_name text        not null,
    approved_at       timestamptz,
    approved_by       text,
    approved_by_name  text,
    opened_at         timestamptz,
    check (approved_by <> requested_by),
    check (opened_at is null or approved_by is not null)
);

create index voting_unsealing_count on voting_unsealing (count_no, id);

comment on table voting_unsealing is 'who wanted to know whose certain ballots are, who agreed, and when the one look was taken';

create function voting_recount_stays() returns trigger language plpgsql as $$
begin
    raise exception 'what a count was certified with stays as it is';
end $$;

create trigger voting_ballot_receipt_stays before update or delete on voting_ballot_receipt
    for each row execute function voting_recount_stays();
create trigger voting_recount_stays before update or delete on voting_recount
    for each row execute function voting_recount_stays();
create trigger voting_recount_total_stays before update or delete on voting_recount_total
    for each row execute function voting_recount_stays();
create trigger voting_ballot_hash_stays before update or delete on voting_ballot_hash
    for each row execute function voting_recount_stays();
