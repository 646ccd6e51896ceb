package org.resolute.query.timeline;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.resolute.events.EntryEvent;
import org.resolute.events.EntryEvent.EntryCorrected;
import org.resolute.events.EntryEvent.EntryRetracted;
import org.resolute.events.LearningEvent;
import org.resolute.events.ObstacleEvent;
import org.resolute.events.OutreachEvent;
import org.resolute.events.OversightEvent;
import org.resolute.events.PlanEvent;
import org.resolute.events.ResolutionEvent;
import org.resolute.events.UndertakingEvent;
import org.resolute.events.UndertakingId;
import org.resolute.query.intake.LedgerZone;
import org.resolute.query.intake.Recorded;
import org.resolute.query.sql.Sql;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Writes the entries of one batch.
 *
 * <p>Maintainer's note. Entries stream into the table. A correction or a retraction needs to see
 * the entries before it, so the stream is ended, the table asked and changed, and a new stream
 * begun. That costs some milliseconds and happens rarely; keeping every undertaking's entries in
 * memory would cost every batch.
 */
final class EntryWriter implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(EntryWriter.class);

    private final Connection connection;
    private final LedgerZone zone;
    private @Nullable TimelineCopy copy;

    EntryWriter(Connection connection, LedgerZone zone) {
        this.connection = connection;
        this.zone = zone;
    }

    void add(Recorded recorded, ResolutionEvent event) throws SQLException {
        Content content = new Content(recorded.envelope().type().shortName(), null, null, Map.of());
        Standing standing = Standing.uncounted(recorded.envelope(), zone);
        put(new EntryToPut(recorded, event.resolution().value(), null, standing, content));
    }

    void add(Recorded recorded, UndertakingEvent event) throws SQLException {
        switch (event) {
            case EntryCorrected corrected -> correct(recorded, corrected);
            case EntryRetracted retracted -> retract(recorded, retracted);
            case PlanEvent _, LearningEvent _, OutreachEvent _, OversightEvent _, ObstacleEvent _ ->
                    put(recorded, Standing.first(recorded.envelope(), zone), Content.of(event));
        }
    }

    private void correct(Recorded recorded, EntryCorrected event) throws SQLException {
        Optional<Current> current = current(recorded, event);
        Optional<Content> content =
                current.flatMap(c -> Replaced.content(event, c.kind(), c.entry()));
        if (current.isPresent() && content.isPresent()) {
            replace(current.get(), recorded);
            put(recorded, current.get().standing(), content.get());
        } else {
            LOG.warn("The correction at {} fits no entry and is not counted", recorded.position());
            put(recorded, Standing.uncounted(recorded.envelope(), zone), Content.none(event));
        }
    }

    private void retract(Recorded recorded, EntryRetracted event) throws SQLException {
        Optional<Current> current = current(recorded, event);
        if (current.isPresent()) {
            replace(current.get(), recorded);
        } else {
            LOG.warn("The retraction at {} fits no entry", recorded.position());
        }
        put(recorded, Standing.uncounted(recorded.envelope(), zone), Content.none(event));
    }

    private Optional<Current> current(Recorded recorded, EntryEvent event) throws SQLException {
        endCopy();
        UndertakingId id = UndertakingId.parse(recorded.envelope().subject());
        return Current.find(connection, id, event.entry());
    }

    /** From the position of this event on, the entry counts no more. */
    private void replace(Current current, Recorded by) throws SQLException {
        String sql = "update timeline set replaced_at = ? where position = ?";
        Sql.update(connection, sql, by.position(), current.position());
    }

    private void put(Recorded recorded, Standing standing, Content content) throws SQLException {
        UndertakingId id = UndertakingId.parse(recorded.envelope().subject());
        String resolution = id.resolution().value();
        put(new EntryToPut(recorded, resolution, id.unit().value(), standing, content));
    }

    private void put(EntryToPut entry) throws SQLException {
        TimelineCopy open = copy;
        if (open == null) {
            open = TimelineCopy.begin(connection);
            copy = open;
        }
        open.add(entry);
    }

    void end() throws SQLException {
        endCopy();
    }

    private void endCopy() throws SQLException {
        if (copy != null) {
            copy.end();
            copy = null;
        }
    }

    @Override
    public void close() throws SQLException {
        if (copy != null) {
            copy.close();
        }
    }
}
