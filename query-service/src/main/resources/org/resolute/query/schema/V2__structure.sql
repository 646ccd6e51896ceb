-- Ids and paths compare byte by byte, so that a unit and all below it lie side by side.
create table unit (
    id           text collate "C" primary key,
    name         text not null,
    level        text not null,
    kind         text not null,
    parent       text collate "C",
    path         text collate "C" not null unique,
    ancestors    text[] collate "C" not null
                 generated always as (string_to_array(rtrim(path, '/'), '/')) stored,
    effective_on date not null,
    instrument   text not null,
    position     bigint not null
);

create table unit_code (
    system       text collate "C" not null,
    code         text collate "C" not null,
    effective_on date not null,
    unit         text collate "C" not null,
    primary key (system, code, effective_on, unit)
);
create index unit_code_by_unit on unit_code (unit);

create table resolution (
    id         text collate "C" primary key,
    title      text not null,
    adopted_by text not null,
    scope      text collate "C" not null,
    term_from  date not null,
    term_to    date not null,
    position   bigint not null
);
