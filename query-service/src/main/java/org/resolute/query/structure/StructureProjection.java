package org.resolute.query.structure;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import org.resolute.events.Event;
import org.resolute.events.MonitoringEvent;
import org.resolute.events.ResolutionEvent;
import org.resolute.events.UndertakingEvent;
import org.resolute.events.UnitEvent;
import org.resolute.query.intake.LedgerZone;
import org.resolute.query.intake.Projection;
import org.resolute.query.intake.Recorded;
import org.resolute.query.sql.Puts;

/**
 * Units and resolutions. Codes of the whole batch are known before any reference is looked up,
 * since a reference means the unit of its day and not of its place in the ledger.
 */
final class StructureProjection implements Projection {
    private final LedgerZone zone;

    StructureProjection(LedgerZone zone) {
        this.zone = zone;
    }

    @Override
    public void project(Connection connection, List<Recorded> events) throws SQLException {
        if (events.stream().anyMatch(recorded -> isStructural(recorded.event()))) {
            Codes codes = Codes.load(connection);
            Puts puts = new Puts();
            UnitRows units = new UnitRows(puts, codes);
            ResolutionRows resolutions = new ResolutionRows(puts, codes);
            events.forEach(recorded -> putCodes(recorded, units));
            events.forEach(recorded -> put(recorded, units, resolutions));
            puts.write(connection);
        }
    }

    private static boolean isStructural(Event event) {
        return switch (event) {
            case UnitEvent _, ResolutionEvent _ -> true;
            case UndertakingEvent _, MonitoringEvent _ -> false;
        };
    }

    private static void putCodes(Recorded recorded, UnitRows units) {
        if (recorded.event() instanceof UnitEvent event) {
            units.putCodes(recorded.envelope().subject(), recorded.position(), event);
        }
    }

    private void put(Recorded recorded, UnitRows units, ResolutionRows resolutions) {
        switch (recorded.event()) {
            case UnitEvent event ->
                    units.put(recorded.envelope().subject(), recorded.position(), event);
            case ResolutionEvent event ->
                    resolutions.put(recorded, event, zone.dayOf(recorded.envelope().occurredAt()));
            case UndertakingEvent _, MonitoringEvent _ -> {}
        }
    }
}
