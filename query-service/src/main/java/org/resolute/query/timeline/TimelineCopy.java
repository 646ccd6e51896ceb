package org.resolute.query.timeline;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.resolute.query.sql.BinaryCopy;

/** Rows of the timeline, streamed into their table. */
final class TimelineCopy implements AutoCloseable {
    private static final Amount[] AMOUNTS = Amount.values();
    private static final List<String> COLUMNS =
            Stream.of(
                            Stream.of(
                                    "position",
                                    "root",
                                    "counted",
                                    "resolution",
                                    "unit",
                                    "type",
                                    "kind",
                                    "entry",
                                    "obligation",
                                    "occurred_at",
                                    "occurred_on",
                                    "recorded_at",
                                    "received_at",
                                    "attested"),
                            Arrays.stream(AMOUNTS).map(Amount::column),
                            Stream.of("envelope"))
                    .flatMap(columns -> columns)
                    .toList();

    private final BinaryCopy copy;

    private TimelineCopy(BinaryCopy copy) {
        this.copy = copy;
    }

    static TimelineCopy begin(Connection connection) throws SQLException {
        return new TimelineCopy(BinaryCopy.begin(connection, "timeline", COLUMNS));
    }

    void add(EntryToPut entry) throws SQLException {
        var envelope = entry.recorded().envelope();
        Standing standing = entry.standing();
        Content content = entry.content();
        copy.row();
        copy.put(entry.recorded().position());
        copy.put(standing.root());
        copy.put(standing.isCounted());
        copy.put(entry.resolution());
        copy.put(entry.unit());
        copy.put(envelope.type().shortName());
        copy.put(content.kind());
        copy.put(content.entry());
        copy.put(content.obligation());
        copy.put(envelope.occurredAt());
        copy.put(standing.occurredOn());
        copy.put(envelope.place().recordedAt());
        copy.put(standing.receivedAt());
        copy.put(standing.isAttested());
        for (Amount amount : AMOUNTS) {
            copy.put(content.amounts().get(amount));
        }
        copy.put(entry.recorded().bytes());
    }

    void end() throws SQLException {
        copy.end();
    }

    /** Leaves the connection fit for a rollback where the copy was not ended. */
    @Override
    public void close() throws SQLException {
        copy.close();
    }
}
