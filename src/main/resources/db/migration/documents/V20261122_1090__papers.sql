create table documents_counter (
    office text not null references offices_office (code),
    year   int  not null,
    last   int  not null,
    primary key (office, year)
);

comment on table documents_counter is 'the last number an office has given in a year; drawn in the transaction that issues, so that none is left out';

create table documents_case_number (
    case_no text not null,
    office  text not null references offices_office (code),
    number  text not null unique,
    primary key (case_no, office)
);

comment on table documents_case_number is 'the number a case has at an office, given with the first paper of that office';

create table documents_text (
    office          text        not null references offices_office (code),
    kind            text        not null,
    version         int         not null,
    blocks          json        not null,
    changed_at      timestamptz not null,
    changed_by      text        not null,
    changed_by_name text        not null,
    primary key (office, kind, version)
);

comment on table documents_text is 'the text blocks an office has set in place of the usual ones; every version is kept';

create table documents_paper (
    id             bigint generated always as identity primary key,
    case_no        text        not null,
    kind           text        not null,
    template       int         not null,
    title          text        not null,
    office         text        not null references offices_office (code),
    issuer         text        not null,
    number         text,
    language       text        not null,
    facts          json        not null,
    texts          json        not null,
    text_version   int         not null,
    missing        text        not null,
    check_code     text        not null unique,
    check_url      text        not null,
    issued_at      timestamptz not null,
    issued_by      text        not null,
    issued_by_name text        not null
);

create index documents_paper_case on documents_paper (case_no, id);

comment on table documents_paper is 'a paper as it was issued: what it says is frozen, whatever becomes of the case';
comment on column documents_paper.template is 'which version of the layout of its kind it is set in';
comment on column documents_paper.texts is 'the text blocks of the office as they were, filled in';
comment on column documents_paper.text_version is 'which version of the office''s texts that was; 0 for the usual ones';
comment on column documents_paper.missing is 'the characters that the print font does not have';

create table documents_pdf (
    paper  bigint primary key references documents_paper (id),
    pdf    bytea       not null,
    sha256 text        not null,
    set_at timestamptz not null
);

comment on table documents_pdf is 'a paper set in pages when it was first asked for, and served unchanged from then on';

create table documents_check_attempts (
    id         text primary key,
    state      bytea,
    expires_at bigint
);

comment on table documents_check_attempts is 'how many more unknown check codes a visitor may try';

create function documents_stay_as_issued() returns trigger language plpgsql as $$
begin
    raise exception 'a paper stays as it was issued';
end $$;

create trigger documents_paper_frozen before update on documents_paper
    for each row execute function documents_stay_as_issued();
create trigger documents_pdf_frozen before update on documents_pdf
    for each row execute function documents_stay_as_issued();
create trigger documents_text_frozen before update or delete on documents_text
    for each row execute function documents_stay_as_issued();
create trigger documents_case_number_frozen before update or delete on documents_case_number
    for each row execute function documents_stay_as_issued();
