create table platform_login_attempts (
    id         text primary key,
    state      bytea,
    expires_at bigint
);

comment on table platform_login_attempts is 'how many wrong passwords an account may still be tried with, shared by all nodes';
