alter table voting_ballot_receipt drop constraint voting_ballot_receipt_pkey;
alter table voting_ballot_receipt drop constraint voting_ballot_receipt_count_no_ballot_key;
alter table voting_ballot_receipt add primary key (count_no, ballot);
create index voting_ballot_receipt_unit on voting_ballot_receipt (count_no, unit);

comment on table voting_ballot_receipt is 'what is printed on each ballot''s receipt; kept apart from what stands on the ballots. Of several of a unit the one with the highest number stands, the others were replaced';

create table voting_ballot_print (
    id              bigint generated always as identity primary key,
    count_no        text        not null references voting_count (count_no),
    units           text[]      not null,
    ballots         text[]      not null,
    printed_at      timestamptz not null,
    printed_by      text        not null,
    printed_by_name text        not null,
    check (cardinality(units) = cardinality(ballots) and cardinality(units) > 0)
);

create index voting_ballot_print_count on voting_ballot_print (count_no, id);

comment on table voting_ballot_print is 'which ballots were printed with their receipts, by whom; no ballot is in two prints';

create table voting_reprint (
    id                bigint generated always as identity primary key,
    count_no          text        not null references voting_count (count_no),
    units             text[]      not null,
    ballots           text[]      not null,
    reason            text        not null,
    requested_at      timestamptz not null,
    requested_by      text        not null,
    requested_by_name text        not null,
    approved_at       timestamptz,
    approved_by       text,
    approved_by_name  text,
    print             bigint references voting_ballot_print (id),
    check (cardinality(units) = cardinality(ballots) and cardinality(units) > 0),
    check (approved_by <> requested_by),
    check (print is null or approved_by is not null)
);

create index voting_reprint_count on voting_reprint (count_no, id);

comment on table voting_reprint is 'who wanted ballots printed once more and why, who agreed, and the print that came of it';
comment on column voting_reprint.ballots is 'the numbers of the units'' ballots then; void once others were printed in their place';

create trigger voting_ballot_print_stays before update or delete on voting_ballot_print
    for each row execute function voting_recount_stays();
