package org.resolute.command.ledger;

import java.time.Instant;
import java.util.Set;
import org.resolute.command.ledger.Append.Line;
import org.resolute.command.ledger.Report.Occurrence;
import org.resolute.command.ledger.Report.Sender;
import org.resolute.events.EventKey;
import org.resolute.events.wire.EventJson;
import org.resolute.events.wire.WireName;
import org.resolute.tokens.Caller;

/** Lines to append. */
final class Lines {
    private Lines() {}

    static Line line(String aggregate, long revision, String id) {
        String data =
                """
                {"resolution":"r","unit":"u","document":"%s","kind":"PLAN","title":"t",\
                "reference":"n"}\
                """
                        .formatted(id);
        return new Line(
                aggregate,
                revision,
                new Report(
                        new EventKey("test", id),
                        WireName.PLAN_DRAFTED,
                        EventJson.read(WireName.PLAN_DRAFTED, data),
                        new Occurrence(
                                "2021-01-01T00:00:00Z", Instant.parse("2021-01-01T00:00:00Z")),
                        new Sender(new Caller("tester", Set.of(), null), "c", null),
                        data));
    }
}
