create table notifications_notice (
    id          bigint generated always as identity primary key,
    dedupe_key  text        not null unique,
    phrases     jsonb       not null,
    case_no     text,
    office      text,
    path        text,
    attachments text[]      not null,
    urgent      boolean     not null,
    written_at  timestamptz not null
);

comment on table notifications_notice is 'what somebody is told; how it reaches them stands in the tables below';
comment on column notifications_notice.phrases is 'the subject and then the paragraphs, told in the reader''s language';
comment on column notifications_notice.office is 'in whose name a party is written to';
comment on column notifications_notice.path is 'the page of the application that it is about';

create table notifications_message (
    notice   bigint primary key references notifications_notice (id),
    username text not null,
    read_at  timestamptz
);

create index notifications_message_inbox on notifications_message (username, notice);
create index notifications_message_unread on notifications_message (username) where read_at is null;

create table notifications_mail (
    notice     bigint primary key references notifications_notice (id),
    audience   text        not null check (audience in ('PARTY', 'STAFF', 'DIGEST')),
    name       text        not null,
    address    text        not null check (address ~ '^[^[:space:][:cntrl:]]+@[^[:space:][:cntrl:]]+$'),
    language   text        not null,
    state      text        not null default 'QUEUED'
        check (state in ('QUEUED', 'SENDING', 'SENT', 'FAILED', 'UNSURE', 'DROPPED')),
    due_at     timestamptz not null,
    tries      int         not null default 0,
    sender     int,
    trouble    text,
    reply      int,
    changed_at timestamptz not null,
    decided_by text,
    reason     text,
    check (state <> 'SENDING' or sender is not null),
    check (state <> 'DROPPED' or reason is not null)
);

create index notifications_mail_due on notifications_mail (due_at, notice) where state = 'QUEUED';
create index notifications_mail_sending on notifications_mail (sender) where state = 'SENDING';
create index notifications_mail_state on notifications_mail (state, notice);

comment on table notifications_mail is 'the outbox';
comment on column notifications_mail.sender is 'the round that took it last; while that round goes on it holds an advisory lock of this number';
comment on column notifications_mail.reply is 'the number the mail server answered with, never its words';
comment on column notifications_mail.decided_by is 'who decided last what becomes of a mail that did not go by itself';

create table notifications_paper (
    notice       bigint primary key references notifications_notice (id),
    office       text   not null,
    name         text   not null,
    language     text   not null,
    delivered_on date,
    delivered_by text,
    entered_at   timestamptz,
    check ((delivered_on is null) = (delivered_by is null) and (delivered_on is null) = (entered_at is null))
);

create index notifications_paper_waiting on notifications_paper (office, notice) where delivered_on is null;
create index notifications_paper_office on notifications_paper (office, notice);

comment on table notifications_paper is 'notices that an office prints and delivers by hand';

create table notifications_preference (
    username   text primary key,
    address    text        not null,
    language   text        not null,
    each       boolean     not null,
    digest     boolean     not null,
    changed_at timestamptz not null
);

comment on table notifications_preference is 'what staff want by mail beside what they read here: each message, a summary in the morning, or both';

create table notifications_digest (
    day date primary key
);

comment on table notifications_digest is 'the days whose summaries are written';
