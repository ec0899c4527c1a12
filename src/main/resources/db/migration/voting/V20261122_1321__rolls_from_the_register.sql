alter table voting_roll
    add column register_at timestamptz,
    add column register_units int,
    add column register_area bigint,
    add check ((register_at is null) = (register_units is null) and (register_at is null) = (register_area is null));

comment on column voting_roll.register_at is 'of which moment the register was that the roll was taken from; null for one from a file';

alter table voting_roll_upload add column register_at timestamptz;

comment on column voting_roll_upload.register_at is 'when the file was written out of the register; null for one that was sent';
