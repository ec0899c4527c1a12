alter table election add column committee_idle boolean not null default false;

comment on column election.committee_idle is 'the old committee was found not to work before its report was due';
