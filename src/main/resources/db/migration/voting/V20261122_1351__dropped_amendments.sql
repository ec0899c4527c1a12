alter table voting_roll_change add column dropped_because text;
alter table voting_roll_change add check (dropped_because is null or state = 'DROPPED');

comment on column voting_roll_change.dropped_because is 'why a proposal was let go of';
