create table voting_roll_upload (
    vote_no          text        primary key,
    file_name        text        not null,
    file             bytea       not null,
    headings         text[]      not null check (cardinality(headings) = 5),
    survey           bigint,
    uploaded_at      timestamptz not null,
    uploaded_by      text        not null,
    uploaded_by_name text        not null
);

comment on table voting_roll_upload is 'a file that is being checked; gone as soon as the roll is kept';
comment on column voting_roll_upload.headings is 'which heading a person has assigned to building, unit, area, owners and status; empty where they left it to the file';
comment on column voting_roll_upload.survey is 'what the survey found, in hundredths of a square metre';
