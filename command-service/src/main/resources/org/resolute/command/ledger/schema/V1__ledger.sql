-- The ledger: one row an event, numbered 1, 2, 3 … without a hole, in the order of commit.

create table event (
    position       bigint      primary key,
    aggregate      text        not null,
    revision       bigint      not null check (revision >= 0),
    source         text        not null,
    id             text        not null,
    type           text        not null,
    time           text        not null,
    recorded_at    timestamptz not null,
    actor          text        not null,
    correlation_id text        not null,
    received_at    text,
    data           text        not null,
    constraint one_event_per_revision unique (aggregate, revision),
    constraint one_event_per_report unique (source, id)
);

comment on column event.aggregate is 'unit:U, resolution:R or undertaking:R/U; behind the colon stands the subject';
comment on column event.time is 'when it happened, as the sender wrote it';
comment on column event.data is 'the JSON object the sender sent, verbatim';

-- Payloads of a few hundred bytes: compressing them costs more than it saves.
alter table event alter column data set storage external;

-- What every node keeps in memory is read from here at its start.
create index structural_event on event (position)
    where aggregate like 'unit:%' or aggregate like 'resolution:%';

-- One row: who may number the next event holds its lock until the numbers are durable.
create table head (
    ledger      text        primary key,
    position    bigint      not null check (position >= 0),
    recorded_at timestamptz not null,
    one         boolean     not null default true unique check (one)
);

insert into head (ledger, position, recorded_at) values ('${ledger}', 0, '-infinity');

-- Appends what several commands hand in, in one call and one transaction.
--
-- Each event belongs to an append; an append is recorded whole or set aside whole. Set aside are
-- appends holding a report that is recorded already (repeated), and appends whose revision another
-- append took first (conflicting). The rest are numbered from head + 1 in the order given.
--
-- The happy path asks nothing beforehand: the unique keys say no, and only then are the guilty
-- looked up. No other writer can slip in between, because all of them wait for the row of the head.
create function append(
    appends int[], aggregates text[], revisions bigint[], sources text[], ids text[], types text[],
    times text[], actors text[], correlation_ids text[], received_ats text[], datas text[],
    out base bigint, out at timestamptz, out repeated int[], out conflicting int[]
)
language plpgsql security definer set search_path = ${flyway:defaultSchema}, pg_temp
as $$
declare
    kept bigint;
begin
    select head.position, head.recorded_at into strict base, at from head for update;
    at := greatest(at, clock_timestamp());
    repeated := '{}';
    conflicting := '{}';
    begin
        insert into event
        select base + n, aggregate, revision, source, id, type, time, append.at, actor,
               correlation_id, received_at, data
          from unnest(appends, aggregates, revisions, sources, ids, types, times, actors,
                      correlation_ids, received_ats, datas)
               with ordinality as new (append_no, aggregate, revision, source, id, type, time,
                      actor, correlation_id, received_at, data, n);
        kept := cardinality(appends);
    exception when unique_violation then
        select coalesce(array_agg(distinct append_no), '{}') into repeated
          from unnest(appends, sources, ids) as new (append_no, source, id)
          join event using (source, id);
        with new as (
            select append_no, aggregate, revision, source, id, n
              from unnest(appends, aggregates, revisions, sources, ids)
                   with ordinality as new (append_no, aggregate, revision, source, id, n)
             where append_no <> all (repeated)
        ), guilty as (
            select append_no from new join event using (aggregate, revision)
            union
            select append_no from (
                select append_no,
                       first_value(append_no) over (partition by source, id order by n) as r,
                       first_value(append_no) over (partition by aggregate, revision order by n) as v
                  from new) as twins
             where append_no <> r or append_no <> v
        )
        select coalesce(array_agg(append_no), '{}') into conflicting from guilty;
        insert into event
        select base + row_number() over (order by n), aggregate, revision, source, id, type, time,
               append.at, actor, correlation_id, received_at, data
          from unnest(appends, aggregates, revisions, sources, ids, types, times, actors,
                      correlation_ids, received_ats, datas)
               with ordinality as new (append_no, aggregate, revision, source, id, type, time,
                      actor, correlation_id, received_at, data, n)
         where append_no <> all (repeated) and append_no <> all (conflicting);
        get diagnostics kept = row_count;
    end;
    if kept > 0 then
        update head set position = base + kept, recorded_at = append.at;
    end if;
end
$$;

revoke all on function append from public;
grant usage on schema ${flyway:defaultSchema} to ${writer};
grant select on event, head to ${writer};
grant execute on function append to ${writer};
