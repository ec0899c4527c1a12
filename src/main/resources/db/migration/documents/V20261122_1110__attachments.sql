create table documents_attachment (
    id              bigint generated always as identity primary key,
    case_no         text        not null,
    number          int         not null,
    office          text        not null references offices_office (code),
    kind            text        not null,
    paper           bigint references documents_paper (id),
    caption         text,
    name            text        not null,
    type            text        not null,
    size            int         not null,
    pages           int         not null,
    sha256          text        not null,
    kept_sha256     text        not null,
    added_at        timestamptz not null,
    added_by        text        not null,
    added_by_name   text        not null,
    removed_at      timestamptz,
    removed_by      text,
    removed_by_name text,
    removal_cause   text,
    removal_reason  text,
    unique (case_no, number),
    check (kind = 'SIGNED_SCAN' or paper is null),
    check (num_nulls(removed_at, removed_by, removed_by_name, removal_cause, removal_reason) in (0, 5))
);

create unique index documents_attachment_once on documents_attachment (case_no, sha256) where removed_at is null;

comment on table documents_attachment is 'a file that belongs to a case; once it is removed its bytes are gone and the line stays';
comment on column documents_attachment.number is 'counts within the case; a number is never given again';
comment on column documents_attachment.paper is 'the paper that a scan shows with its signatures';
comment on column documents_attachment.size is 'bytes that are kept';
comment on column documents_attachment.sha256 is 'of the file as it was sent, so that the same file is found again';
comment on column documents_attachment.kept_sha256 is 'of the file as it is kept, without what is not to be seen on it';

create table documents_attachment_file (
    attachment bigint primary key references documents_attachment (id),
    content    bytea not null,
    preview    bytea
);

comment on table documents_attachment_file is 'what is in a file, and a small picture of it; apart, so that lists need not read it';

create table documents_retention (
    case_no      text primary key,
    office       text not null references offices_office (code),
    title        text not null,
    filed_on     date not null,
    keep_until   date,
    proposed_at  timestamptz,
    destroyed_at timestamptz
);

create index documents_retention_due on documents_retention (keep_until) where destroyed_at is null;

comment on table documents_retention is 'until when the files of a case that was put away are kept; without a day, for good';
comment on column documents_retention.proposed_at is 'when the lead of the office was told that the time is over';

create function documents_attachment_stays() returns trigger language plpgsql as $$
begin
    if tg_op = 'DELETE' or old.removed_at is not null
        or (to_jsonb(new) - array['removed_at', 'removed_by', 'removed_by_name', 'removal_cause', 'removal_reason'])
            <> (to_jsonb(old) - array['removed_at', 'removed_by', 'removed_by_name', 'removal_cause', 'removal_reason'])
    then
        raise exception 'the line of a file stays; it can only be removed once';
    end if;
    return new;
end $$;

create trigger documents_attachment_kept before update or delete on documents_attachment
    for each row execute function documents_attachment_stays();
create trigger documents_attachment_file_frozen before update on documents_attachment_file
    for each row execute function documents_stay_as_issued();
