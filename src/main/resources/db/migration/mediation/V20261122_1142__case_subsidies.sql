alter table mediation_stage add column former_mediators text[] not null default '{}';

comment on column mediation_stage.former_mediators is 'usernames of those whom another mediator has replaced at this office';

create index mediation_dispute_closed on mediation_dispute (closed_at) where closed_at is not null;
create index mediation_stage_mediator on mediation_stage (mediator) where mediator is not null;
