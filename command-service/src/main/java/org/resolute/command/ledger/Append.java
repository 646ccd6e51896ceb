package org.resolute.command.ledger;

import java.util.List;

/** Events that are recorded together or not at all. */
record Append(List<Line> lines) {

    /** One event with its place among the events of its aggregate. */
    record Line(String aggregate, long revision, Report report) {}
}
