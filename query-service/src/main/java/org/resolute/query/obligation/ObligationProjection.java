package org.resolute.query.obligation;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.resolute.events.Event;
import org.resolute.events.ObligationEvent;
import org.resolute.events.ObligationEvent.DeadlineExtended;
import org.resolute.events.ObligationEvent.ObligationSet;
import org.resolute.events.ObligationEvent.ObligationTransferred;
import org.resolute.events.ObligationEvent.ObligationWaived;
import org.resolute.events.UnitRef;
import org.resolute.events.wire.Envelope;
import org.resolute.events.wire.Timestamps;
import org.resolute.query.intake.LedgerZone;
import org.resolute.query.intake.Projection;
import org.resolute.query.intake.Recorded;
import org.resolute.query.sql.Puts;
import org.resolute.query.structure.Codes;
import org.resolute.query.structure.CodesInOrder;

/** A row for each thing said about an obligation; what follows from them is found when asked. */
final class ObligationProjection implements Projection {
    private static final String SET = "insert into obligation values (?, ?, ?, ?, ?, ?, ?, ?, ?)";
    private static final String EXTENDED = "insert into deadline values (?, ?, ?, ?, ?, ?)";
    private static final String RELIEVED = "insert into relief values (?, ?, ?, ?, ?, ?)";

    private final LedgerZone zone;

    ObligationProjection(LedgerZone zone) {
        this.zone = zone;
    }

    @Override
    public void project(Connection connection, List<Recorded> events) throws SQLException {
        if (events.stream().map(Recorded::event).anyMatch(ObligationProjection::isOurs)) {
            CodesInOrder codes = CodesInOrder.load(connection);
            Puts puts = new Puts();
            for (Recorded recorded : events) {
                if (recorded.event() instanceof ObligationEvent event) {
                    put(recorded, event, codes.at(recorded.position()), puts);
                }
            }
            puts.write(connection);
        }
    }

    private static boolean isOurs(Event event) {
        return event instanceof ObligationEvent;
    }

    private void put(Recorded recorded, ObligationEvent event, Codes codes, Puts puts) {
        LocalDate day = zone.dayOf(recorded.envelope().occurredAt());
        long position = recorded.position();
        String resolution = event.resolution().value();
        String obligation = event.obligation().value();
        switch (event) {
            case ObligationSet set ->
                    puts.put(
                            SET,
                            resolution,
                            obligation,
                            set.what().name(),
                            set.levels().stream().map(Enum::name).toArray(String[]::new),
                            set.count(),
                            DueDay.of(set.dueOn(), set.dueIn()),
                            set.title(),
                            day,
                            position);
            case DeadlineExtended extended ->
                    puts.put(
                            EXTENDED,
                            position,
                            resolution,
                            obligation,
                            unit(extended.unit(), codes, day),
                            DueDay.of(extended.dueOn(), extended.dueIn()),
                            received(recorded.envelope()));
            case ObligationWaived waived -> {
                String unit = codes.unit(waived.unit(), day);
                String reason = waived.reason();
                puts.put(RELIEVED, position, resolution, obligation, unit, null, reason);
            }
            case ObligationTransferred transferred -> {
                String unit = codes.unit(transferred.unit(), day);
                String to = codes.unit(transferred.to(), day);
                String reason = transferred.reason();
                puts.put(RELIEVED, position, resolution, obligation, unit, to, reason);
            }
        }
    }

    private static @Nullable String unit(@Nullable UnitRef unit, Codes codes, LocalDate day) {
        return unit == null ? null : codes.unit(unit, day);
    }

    private static Instant received(Envelope envelope) {
        String attested = envelope.origin().receivedAt();
        return attested == null ? envelope.place().recordedAt() : Timestamps.instant(attested);
    }
}
