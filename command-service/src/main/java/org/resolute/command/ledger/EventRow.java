package org.resolute.command.ledger;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import org.resolute.events.EventKey;
import org.resolute.events.wire.Envelope;
import org.resolute.events.wire.Envelope.Origin;
import org.resolute.events.wire.Envelope.Place;
import org.resolute.events.wire.WireName;

/** A row of the ledger, read as the envelope it is for everyone outside. */
final class EventRow {
    static final String COLUMNS =
            "position, aggregate, revision, source, id, type, time, recorded_at, actor,"
                    + " correlation_id, received_at, data";

    private EventRow() {}

    static Envelope read(ResultSet row, String ledger) throws SQLException {
        String aggregate = row.getString(2);
        return new Envelope(
                new EventKey(row.getString(4), row.getString(5)),
                type(row.getString(6)),
                aggregate.substring(aggregate.indexOf(':') + 1),
                row.getString(7),
                new Place(
                        ledger,
                        row.getLong(1),
                        row.getObject(8, OffsetDateTime.class).toInstant(),
                        row.getLong(3)),
                new Origin(row.getString(9), row.getString(10), row.getString(11)),
                row.getString(12));
    }

    static WireName type(String type) {
        return WireName.ofType(type)
                .orElseThrow(() ->
                        new IllegalStateException(
                                "the ledger holds an event of type "
                                        + type
                                        + ", which this version does not know"));
    }
}
