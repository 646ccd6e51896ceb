-- A seal may name the table it is over: path and query. Rows of before are seals over something else
-- and stay as they are.
alter table sealed_report add column asked text;

create or replace view as_of.sealed_report as
select * from sealed_report where position <= (select as_of.position());
