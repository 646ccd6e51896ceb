-- The SHA-256 of the last event's bytes. A topic that holds other bytes at that position belongs to
-- another history than these views. Absent before the first event, and in views that are older than
-- this column until they take their next event.
alter table intake add column digest text;
