package org.resolute.query.structure;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.resolute.events.ResolutionEvent;
import org.resolute.events.ResolutionEvent.ResolutionAdopted;
import org.resolute.events.UndertakingEvent;
import org.resolute.events.UnitEvent;
import org.resolute.events.UnitEvent.UnitEstablished;
import org.resolute.events.UnitRef;
import org.resolute.query.intake.LedgerZone;
import org.resolute.query.intake.Projection;
import org.resolute.query.intake.Recorded;

/** Units and resolutions, in the order in which they came to be. */
final class StructureProjection implements Projection {
    private final LedgerZone zone;

    StructureProjection(LedgerZone zone) {
        this.zone = zone;
    }

    @Override
    public void project(Connection connection, List<Recorded> events) throws SQLException {
        List<UnitRef> references = new ArrayList<>();
        boolean concerned = false;
        for (Recorded recorded : events) {
            switch (recorded.event()) {
                case UnitEstablished unit -> {
                    concerned = true;
                    addIfGiven(references, unit.parent());
                }
                case ResolutionAdopted resolution -> {
                    concerned = true;
                    references.add(resolution.scope());
                }
                case UndertakingEvent _ -> {}
            }
        }
        if (concerned) {
            StructureTable table = new StructureTable();
            Names names = Names.load(connection, references);
            events.forEach(recorded -> put(recorded, names, table));
            table.write(connection);
        }
    }

    private static void addIfGiven(List<UnitRef> references, @Nullable UnitRef reference) {
        if (reference != null) {
            references.add(reference);
        }
    }

    private void put(Recorded recorded, Names names, StructureTable table) {
        switch (recorded.event()) {
            case UnitEvent event -> put(recorded, event, names, table);
            case ResolutionEvent event -> put(recorded, event, names, table);
            case UndertakingEvent _ -> {}
        }
    }

    private static void put(Recorded recorded, UnitEvent event, Names names, StructureTable table) {
        switch (event) {
            case UnitEstablished unit -> {
                LocalDate day = unit.effectiveOn();
                UnitRef reference = unit.parent();
                String id = unit.unit().value();
                String parent = reference == null ? null : names.unit(reference, day);
                String path = (parent == null ? "" : names.path(parent)) + id + "/";
                names.add(id, path);
                unit.codes().forEach(code -> names.add(id, code, day));
                table.put(unit, new StructureTable.Place(recorded.position(), parent, path));
            }
        }
    }

    private void put(Recorded recorded, ResolutionEvent event, Names names, StructureTable table) {
        switch (event) {
            case ResolutionAdopted resolution -> {
                LocalDate day = zone.dayOf(recorded.envelope().occurredAt());
                String scope = names.unit(resolution.scope(), day);
                table.put(resolution, recorded.position(), scope);
            }
        }
    }
}
