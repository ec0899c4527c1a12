alter table tasks_case add column phone_ends text[] not null default '{}';

comment on column tasks_case.phone_ends is 'last four digits of the parties'' telephones, for search by those who have a task of the case; never shown';
