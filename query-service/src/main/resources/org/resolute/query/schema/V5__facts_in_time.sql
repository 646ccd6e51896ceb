-- Everything is computed from facts when it is asked for; sums and today's tree are not kept.
-- The rows of before cannot be mended: the views begin anew and are filled from the topic.
drop table progress, timeline, unit, unit_code, resolution;
delete from intake;

-- One row an entry: the recorded event, to the byte, and in columns what measures are made of.
-- "root" is the position of the first report of the same thing; of all rows of one root at most one
-- is counted. "occurred_on" and "received_at" are those of the first report, "occurred_at" is the
-- row's own.
create table timeline (
    position            bigint primary key,
    root                bigint not null,
    counted             boolean not null,
    resolution          text collate "C" not null,
    unit                text collate "C",
    type                text collate "C" not null,
    kind                text collate "C" not null,
    entry               text collate "C",
    obligation          text collate "C",
    occurred_at         timestamptz not null,
    occurred_on         date not null,
    recorded_at         timestamptz not null,
    received_at         timestamptz not null,
    attested            boolean not null,
    attended            bigint,
    attendance_expected bigint,
    essays_expected     bigint,
    essays_collected    bigint,
    essays_reviewed     bigint,
    reached             bigint,
    target              bigint,
    contacts            bigint,
    contacts_target     bigint,
    received            bigint,
    consolidated        bigint,
    forwarded           bigint,
    envelope            bytea not null
);
alter table timeline alter column envelope set storage external;
-- Corrections are rare, so this costs an entry nothing.
create index timeline_by_root on timeline (root) where root <> position;
-- The indexes that pages are found by are made by the projection once the view has nearly caught
-- up: a million events in random order of occurrence take twice the time while they are there.

-- Units in time: one row a change, from the day on which it holds.
create table unit (
    id             text collate "C" primary key,
    level          text not null,
    kind           text not null,
    established_on date not null,
    instrument     text not null,
    position       bigint not null
);

create table unit_name (
    position bigint primary key,
    unit     text collate "C" not null,
    since    date not null,
    name     text not null
);

create table unit_parent (
    position bigint primary key,
    unit     text collate "C" not null,
    since    date not null,
    parent   text collate "C"
);

create table unit_code (
    position bigint not null,
    unit     text collate "C" not null,
    system   text collate "C" not null,
    code     text collate "C" not null,
    since    date not null,
    is_held  boolean not null,
    primary key (position, system, code)
);

create table unit_dissolution (
    unit         text collate "C" primary key,
    dissolved_on date not null,
    instrument   text not null,
    position     bigint not null
);

create table unit_successor (
    unit      text collate "C" not null,
    successor text collate "C" not null,
    share     numeric,
    primary key (unit, successor)
);

-- The last change of the units, so that the tree in memory is loaded again only after one.
create table structure_change (
    only_row boolean primary key default true check (only_row),
    position bigint not null
);

create table resolution (
    id           text collate "C" primary key,
    title        text not null,
    adopted_by   text not null,
    scope        text collate "C" not null,
    term_from    date not null,
    term_to      date not null,
    withdrawn_on date,
    position     bigint not null
);

-- What is owed.
create table obligation (
    resolution text collate "C" not null,
    id         text collate "C" not null,
    what       text not null,
    levels     text[] not null,
    count      integer not null,
    due_on     date not null,
    title      text not null,
    set_on     date not null,
    position   bigint not null,
    primary key (resolution, id)
);

create table deadline (
    position    bigint primary key,
    resolution  text collate "C" not null,
    obligation  text collate "C" not null,
    unit        text collate "C",
    due_on      date not null,
    received_at timestamptz not null
);

create table relief (
    position    bigint primary key,
    resolution  text collate "C" not null,
    obligation  text collate "C" not null,
    unit        text collate "C" not null,
    transfer_to text collate "C",
    reason      text
);

-- What monitors said.
create table round (
    id           text collate "C" primary key,
    resolutions  text[] not null,
    opened_by    text not null,
    opened_on    date not null,
    concluded_on date,
    position     bigint not null
);

create table finding (
    position    bigint primary key,
    round       text collate "C" not null,
    finding     text collate "C" not null,
    polarity    text not null,
    topic       text not null,
    scope       text,
    units       text[] not null,
    partly      text[] not null,
    exhaustive  boolean,
    evidence    bigint[] not null,
    recorded_on date not null
);

create table figure (
    position    bigint not null,
    ordinal     integer not null,
    unit        text collate "C",
    value       numeric not null,
    comparator  text not null,
    numerator   integer,
    denominator integer,
    primary key (position, ordinal)
);

create table directive (
    position  bigint primary key,
    round     text collate "C" not null,
    directive text collate "C" not null,
    topic     text not null,
    units     text[] not null,
    due_on    date,
    findings  text[] not null,
    issued_on date not null
);

create table directive_reply (
    position    bigint primary key,
    round       text collate "C" not null,
    directive   text collate "C" not null,
    unit        text collate "C" not null,
    kind        text not null,
    happened_on date not null
);

create table sealed_report (
    position bigint primary key,
    round    text collate "C" not null,
    report   text collate "C" not null,
    as_of    bigint not null,
    sha256   text not null
);
