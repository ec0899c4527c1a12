-- 新建数据库和两个角色，由数据库管理员执行一次。
-- Makes the database and its two roles; a superuser runs it once.
--
--   hemei_owner  拥有全部表，只在启动时升级表结构    owns the tables; brings them up to date at each start
--   hemei_app    应用平时使用，只能读写数据          what the application works as; reads and writes rows only
--
-- 口令从两个文件读入 / The passwords are read from two files:
--
--   HEMEI_OWNER_PASSWORD_FILE=… HEMEI_APP_PASSWORD_FILE=… psql -v ON_ERROR_STOP=1 -d postgres -f docker/database.sql

\set owner_password `cat "$HEMEI_OWNER_PASSWORD_FILE"`
\set app_password `cat "$HEMEI_APP_PASSWORD_FILE"`

create role hemei_owner login nosuperuser nocreatedb nocreaterole password :'owner_password';
create role hemei_app login nosuperuser nocreatedb nocreaterole password :'app_password';

create database hemei owner hemei_owner template template0 encoding 'UTF8'
    locale_provider builtin builtin_locale 'C.UTF-8' locale 'C';

revoke all on database hemei from public;
grant connect on database hemei to hemei_app;

\connect hemei

revoke all on schema public from public;
grant usage on schema public to hemei_app;

-- 以后由 hemei_owner 建立的每一张表 / Every table that hemei_owner will make:
alter default privileges for role hemei_owner in schema public
    grant select, insert, update, delete on tables to hemei_app;
alter default privileges for role hemei_owner in schema public
    grant usage, select on sequences to hemei_app;
