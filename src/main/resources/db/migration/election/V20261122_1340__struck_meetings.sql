alter table election_committee_meeting
    add column struck_at      timestamptz,
    add column struck_by      text,
    add column struck_by_name text,
    add column struck_reason  text,
    add check ((struck_at is null) = (struck_reason is null));

comment on column election_committee_meeting.struck_reason is 'why a meeting that was entered by mistake counts no more';
