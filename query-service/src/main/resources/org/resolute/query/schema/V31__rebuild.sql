-- Sets of views beside those that serve, each in a schema of its own: the one that is being made,
-- and the one that served before. Whatever lies in the schema public and is not named here or in
-- V1 belongs to the set that serves, and has its twin in the others.
create table shelf (
    schema       text primary key check (schema in ('views_next', 'views_kept')),
    version      text not null,
    position     bigint not null,
    recorded_at  timestamptz,
    kafka_offset bigint not null,
    digest       text
);

-- Of the set that serves: what made it, and whether the next one goes along with it.
alter table intake add column version text, add column is_followed boolean not null default false;

create table rebuild (
    id            bigint generated always as identity primary key,
    reason        text not null check (reason in ('asked', 'changed', 'rollback')),
    from_kept     boolean not null,
    state         text not null,
    version       text not null,
    replaces      text,
    started_at    timestamptz not null,
    ended_at      timestamptz,
    is_cancelled  boolean not null default false,
    from_position bigint not null default 0,
    position      bigint,
    told          text
);
create unique index rebuild_one_at_a_time on rebuild ((true)) where ended_at is null;

create table rebuild_difference (
    rebuild    bigint not null,
    view       text not null,
    live_rows  bigint not null,
    next_rows  bigint not null,
    differing  bigint not null,
    positions  bigint[] not null,
    primary key (rebuild, view)
);
