create index mediation_dispute_compound on mediation_dispute (compound, registered_at desc) where closed_at is null;
