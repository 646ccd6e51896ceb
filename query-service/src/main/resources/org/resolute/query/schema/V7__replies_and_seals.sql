-- Replies keep their notes, and sealed reports the day they were sealed on. The rows of before have
-- neither and cannot be mended: the views begin anew and are filled from the topic.
truncate intake, unit, unit_name, unit_parent, unit_code, unit_dissolution, unit_successor,
    structure_change, resolution, obligation, deadline, relief, round, finding, figure, directive,
    directive_reply, sealed_report, timeline;
alter table directive_reply add column note text;
alter table sealed_report add column sealed_on date not null;
