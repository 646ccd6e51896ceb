-- How far the views have come. The row moves in the transaction that writes the views' rows.
create table intake (
    ledger       text primary key,
    position     bigint not null check (position >= 0),
    recorded_at  timestamptz,
    kafka_offset bigint not null
);
