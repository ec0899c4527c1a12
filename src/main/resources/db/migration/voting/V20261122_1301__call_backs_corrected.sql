alter table voting_call_back drop constraint voting_call_back_answer_check;
alter table voting_call_back add constraint voting_call_back_answer_check
    check (answer in ('CONFIRMED', 'NOT_REACHED', 'DENIED', 'STRUCK_OFF'));

create table voting_call_back_earlier (
    id               bigint generated always as identity primary key,
    count_no         text        not null,
    number           int         not null,
    answer           text        not null,
    answered_at      timestamptz not null,
    answered_by_name text        not null,
    finding          text,
    reason           text,
    found_by_name    text,
    because          text,
    replaced_at      timestamptz not null,
    replaced_by      text        not null,
    replaced_by_name text        not null,
    foreign key (count_no, number) references voting_call_back (count_no, number)
);

create index voting_call_back_earlier_of on voting_call_back_earlier (count_no, number);

comment on table voting_call_back_earlier is 'answers that were corrected, with what was decided on them; never what stands on a ballot';
comment on column voting_call_back_earlier.because is 'why it was corrected; empty where the unit was struck off the roll';

create function voting_call_back_earlier_stays() returns trigger language plpgsql as $$
begin
    raise exception 'an answer that was corrected stays as it was';
end $$;

create trigger voting_call_back_earlier_stays before update or delete on voting_call_back_earlier
    for each row execute function voting_call_back_earlier_stays();
