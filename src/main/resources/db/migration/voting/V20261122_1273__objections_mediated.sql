alter table voting_roll_objection add column dispute_no text;
alter table voting_decision_objection add column dispute_no text;

comment on column voting_roll_objection.dispute_no is 'the mediation case it was handed to';
comment on column voting_decision_objection.dispute_no is 'the mediation case it was handed to';
