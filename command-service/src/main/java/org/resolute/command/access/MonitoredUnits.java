package org.resolute.command.access;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.resolute.command.verdict.Refused;
import org.resolute.events.DirectiveEvent.DirectiveAcknowledged;
import org.resolute.events.DirectiveEvent.DirectiveClosed;
import org.resolute.events.DirectiveEvent.DirectiveFollowedUp;
import org.resolute.events.DirectiveEvent.DirectiveIssued;
import org.resolute.events.Figure;
import org.resolute.events.MonitoringEvent;
import org.resolute.events.MonitoringEvent.ConclusionIssued;
import org.resolute.events.MonitoringEvent.FindingRecorded;
import org.resolute.events.MonitoringEvent.MonitoringOpened;
import org.resolute.events.MonitoringEvent.ReportSealed;
import org.resolute.events.UnitRef;

/**
 * The units an event of a round names, and where.
 *
 * @param isOfAll whether it concerns all units of the round because it names none
 */
record MonitoredUnits(List<Named> units, boolean isOfAll) {

    record Named(String pointer, UnitRef unit) {}

    static MonitoredUnits of(MonitoringEvent event) {
        return switch (event) {
            case MonitoringOpened e -> new MonitoredUnits(List.of(), false);
            case ConclusionIssued e -> new MonitoredUnits(List.of(), false);
            case ReportSealed e -> new MonitoredUnits(List.of(), false);
            case FindingRecorded e -> found(e);
            case DirectiveIssued e -> {
                List<Named> units = new ArrayList<>();
                add("/data/units", e.units(), units);
                yield new MonitoredUnits(units, e.units().isEmpty());
            }
            case DirectiveAcknowledged e -> one(e.unit());
            case DirectiveFollowedUp e -> one(e.unit());
            case DirectiveClosed e -> one(e.unit());
        };
    }

    private static MonitoredUnits found(FindingRecorded finding) {
        List<Named> units = new ArrayList<>();
        add("/data/units", finding.units(), units);
        add("/data/partly", finding.partly(), units);
        for (int i = 0; i < finding.figures().size(); i++) {
            Figure figure = finding.figures().get(i);
            UnitRef unit = figure.unit();
            if (unit != null) {
                units.add(new Named("/data/figures/" + i + "/unit", unit));
            }
        }
        return new MonitoredUnits(units, units.isEmpty());
    }

    private static void add(String pointer, List<UnitRef> all, List<Named> units) {
        for (int i = 0; i < all.size(); i++) {
            units.add(new Named(pointer + "/" + i, all.get(i)));
        }
    }

    private static MonitoredUnits one(UnitRef unit) {
        return new MonitoredUnits(List.of(new Named("/data/unit", unit)), false);
    }

    /** Whoever monitors a part of the tree names the units of that part. */
    Optional<Refused> judge(Subtree tree) {
        if (isOfAll && !tree.isWhole()) {
            return tree.outside("/data/units", "*");
        }
        return units.stream()
                .flatMap(named -> tree.judge(named.pointer(), named.unit()).stream())
                .findFirst();
    }
}
