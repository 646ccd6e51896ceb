-- Figures kept in memory hold for every position, so they must know since when an entry counts no
-- more; and which position of a resolution, its duties or its directives they were made from.
create or replace view as_of.timeline as
select position, root,
       counted and (replaced_at is null or replaced_at > (select as_of.position())) as counted,
       resolution, unit, type, kind, entry, obligation, occurred_at, occurred_on, recorded_at,
       received_at, attested, attended, attendance_expected, essays_expected, essays_collected,
       essays_reviewed, reached, target, contacts, contacts_target, received, consolidated,
       forwarded, envelope,
       case when replaced_at <= (select as_of.position()) then replaced_at end as replaced_at
from timeline where position <= (select as_of.position());

create view as_of.resolution_change as
select * from resolution_change where position <= (select as_of.position());
