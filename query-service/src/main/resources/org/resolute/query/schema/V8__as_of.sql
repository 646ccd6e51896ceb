-- Every row stays, with the position it came from and, where another row took its place, the
-- position at which that happened. So what was known at a position is a filter, and the filter
-- stands here alone: answers read the views of the schema "as_of", which show each table as it was
-- at the position that the transaction names in "resolute.as_of", and nothing where it names none.
-- The rows of before lack the positions and cannot be mended: the views begin anew and are filled
-- from the topic.
truncate intake, unit, unit_name, unit_parent, unit_code, unit_dissolution, unit_successor,
    structure_change, resolution, obligation, deadline, relief, round, finding, figure, directive,
    directive_reply, sealed_report, timeline;

-- The position of the correction or retraction since which the row counts no more.
alter table timeline add column replaced_at bigint;

alter table unit_successor add column position bigint not null;

-- All changes of the units, so that the tree in memory is loaded again only after one.
drop table structure_change;
create table structure_change (
    position bigint primary key
);

-- What was said about resolutions, one row a change; absent is what a change left as it was.
drop table resolution;
create table resolution_change (
    position     bigint primary key,
    id           text collate "C" not null,
    title        text,
    adopted_by   text,
    scope        text collate "C",
    term_from    date,
    term_to      date,
    withdrawn_on date
);

alter table round drop column concluded_on;
create table conclusion (
    position     bigint primary key,
    round        text collate "C" not null,
    concluded_on date not null
);

-- When events were recorded: one row for each moment, with its first position. A group of events
-- that was appended in one call shares its moment.
create table moment (
    position    bigint primary key,
    recorded_at timestamptz not null unique
);

create schema as_of;

-- Asked for in a subquery, it is read once a statement and not once a row.
create function as_of.position() returns bigint language sql stable parallel safe
    return current_setting('resolute.as_of')::bigint;

create view as_of.moment as
select * from moment where position <= (select as_of.position());

create view as_of.timeline as
select position, root,
       counted and (replaced_at is null or replaced_at > (select as_of.position())) as counted,
       resolution, unit, type, kind, entry, obligation, occurred_at, occurred_on, recorded_at,
       received_at, attested, attended, attendance_expected, essays_expected, essays_collected,
       essays_reviewed, reached, target, contacts, contacts_target, received, consolidated,
       forwarded, envelope
from timeline where position <= (select as_of.position());

create view as_of.unit as
select * from unit where position <= (select as_of.position());

create view as_of.unit_name as
select * from unit_name where position <= (select as_of.position());

create view as_of.unit_parent as
select * from unit_parent where position <= (select as_of.position());

create view as_of.unit_code as
select * from unit_code where position <= (select as_of.position());

create view as_of.unit_dissolution as
select * from unit_dissolution where position <= (select as_of.position());

create view as_of.unit_successor as
select * from unit_successor where position <= (select as_of.position());

create view as_of.structure_change as
select * from structure_change where position <= (select as_of.position());

create view as_of.resolution as
select id,
       (array_agg(title order by position desc) filter (where title is not null))[1] as title,
       (array_agg(adopted_by order by position desc)
           filter (where adopted_by is not null))[1] as adopted_by,
       (array_agg(scope order by position desc) filter (where scope is not null))[1] as scope,
       (array_agg(term_from order by position desc)
           filter (where term_from is not null))[1] as term_from,
       (array_agg(term_to order by position desc) filter (where term_to is not null))[1] as term_to,
       (array_agg(withdrawn_on order by position desc)
           filter (where withdrawn_on is not null))[1] as withdrawn_on,
       min(position) as position
from resolution_change where position <= (select as_of.position()) group by id;

create view as_of.obligation as
select * from obligation where position <= (select as_of.position());

create view as_of.deadline as
select * from deadline where position <= (select as_of.position());

create view as_of.relief as
select * from relief where position <= (select as_of.position());

create view as_of.round as
select r.*,
       (select c.concluded_on from conclusion c
        where c.round = r.id and c.position <= (select as_of.position())
        order by c.position desc limit 1) as concluded_on
from round r where r.position <= (select as_of.position());

create view as_of.finding as
select * from finding where position <= (select as_of.position());

create view as_of.figure as
select * from figure where position <= (select as_of.position());

create view as_of.directive as
select * from directive where position <= (select as_of.position());

create view as_of.directive_reply as
select * from directive_reply where position <= (select as_of.position());

create view as_of.sealed_report as
select * from sealed_report where position <= (select as_of.position());
