-- An entry is the recorded event, to the byte; the other columns only find it.
create table timeline (
    position    bigint primary key,
    resolution  text collate "C" not null,
    unit        text collate "C",
    type        text collate "C" not null,
    occurred_at timestamptz not null,
    envelope    bytea not null
);
alter table timeline alter column envelope set storage external;
-- The indexes that pages are found by are made by the projection once the view has nearly caught up:
-- a million events in random order of occurrence take twice the time while they are there.
