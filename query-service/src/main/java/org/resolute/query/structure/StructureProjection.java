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
 * Units and resolutions, event by event: a reference means the unit that the ledger knew by it when
 * it accepted the event, whatever the batch holds behind it.
 */
final class StructureProjection implements Projection {
    private final LedgerZone zone;

    StructureProjection(LedgerZone zone) {
        this.zone = zone;
    }

    @Override
    public void project(Connection connection, List<Recorded> events) throws SQLException {
        if (events.stream().anyMatch(recorded -> isStructural(recorded.event()))) {
            CodesInOrder inOrder = CodesInOrder.load(connection);
            Codes codes = inOrder.at(0);
            Puts puts = new Puts();
            UnitRows units = new UnitRows(puts, codes);
            ResolutionRows resolutions = new ResolutionRows(puts, codes);
            for (Recorded recorded : events) {
                inOrder.at(recorded.position() - 1);
                put(recorded, units, resolutions);
            }
            puts.write(connection);
        }
    }

    private static boolean isStructural(Event event) {
        return switch (event) {
            case UnitEvent _, ResolutionEvent _ -> true;
            case UndertakingEvent _, MonitoringEvent _ -> false;
        };
    }

    private void put(Recorded recorded, UnitRows units, ResolutionRows resolutions) {
        switch (recorded.event()) {
            case UnitEvent event -> {
                String unit = recorded.envelope().subject();
                units.putCodes(unit, recorded.position(), event);
                units.put(unit, recorded.position(), event);
            }
            case ResolutionEvent event ->
                    resolutions.put(recorded, event, zone.dayOf(recorded.envelope().occurredAt()));
            case UndertakingEvent _, MonitoringEvent _ -> {}
        }
    }
}
