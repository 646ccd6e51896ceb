-- What is told as it happens names each event, also those that other answers find in other rows.
create view as_of.conclusion as
select * from conclusion where position <= (select as_of.position());
