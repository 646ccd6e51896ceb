package org.resolute.command.settling;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.resolute.command.ledger.AggregateCommand;
import org.resolute.command.ledger.Report;
import org.resolute.command.monitoring.Monitoring;
import org.resolute.command.monitoring.MonitoringCommand;
import org.resolute.command.registry.Registry;
import org.resolute.command.resolution.Resolution;
import org.resolute.command.resolution.ResolutionCommand;
import org.resolute.command.undertaking.Undertaking;
import org.resolute.command.undertaking.UndertakingCommand;
import org.resolute.command.undertaking.UndertakingRefusal;
import org.resolute.command.unit.Unit;
import org.resolute.command.unit.UnitCommand;
import org.resolute.command.verdict.Refused;
import org.resolute.events.EntryEvent.EntryCorrected;
import org.resolute.events.MonitoringEvent;
import org.resolute.events.ResolutionEvent;
import org.resolute.events.UndertakingEvent;
import org.resolute.events.UnitEvent;
import org.resolute.events.UnitId;
import org.resolute.events.UnitRef;

/** Which aggregate a report is about; no aggregate where the unit it names is not one unit. */
record Target(String aggregate, Optional<Refused> refused) {

    static Target of(Report report, Registry registry) {
        return switch (report.event()) {
            case UnitEvent e -> about(Unit.PREFIX, e.subject(), report, registry);
            case ResolutionEvent e ->
                    new Target(Resolution.PREFIX + e.resolution(), Optional.empty());
            case UndertakingEvent e ->
                    about(Undertaking.PREFIX + e.resolution() + "/", e.unit(), report, registry);
            case MonitoringEvent e -> new Target(Monitoring.PREFIX + e.round(), Optional.empty());
        };
    }

    private static Target about(
            String prefix, UnitRef reference, Report report, Registry registry) {
        LocalDate day = registry.dayOf(report.occurrence().at());
        List<UnitId> named =
                switch (reference) {
                    case UnitRef.ById byId -> List.of(byId.unit());
                    case UnitRef.ByCode byCode -> registry.named(byCode, day);
                };
        if (named.size() == 1) {
            return new Target(prefix + named.getFirst(), Optional.empty());
        }
        UndertakingRefusal why =
                named.isEmpty()
                        ? UndertakingRefusal.UNIT_UNKNOWN
                        : UndertakingRefusal.UNIT_AMBIGUOUS;
        return new Target("", Optional.of(Refused.because(why, reference.written(), day)));
    }

    /** Whether what the report changes is what other reports are judged by. */
    static boolean isStructural(Report report) {
        return switch (report.event()) {
            case UnitEvent e -> true;
            case ResolutionEvent e -> true;
            case UndertakingEvent e -> false;
            case MonitoringEvent e -> false;
        };
    }

    /** Whether the report is judged by another one as the ledger holds it. */
    static boolean restsOnTheLedger(Report report) {
        return report.event() instanceof EntryCorrected;
    }

    /** The command that asks an aggregate to record reports about it. */
    static AggregateCommand command(String aggregate, List<Report> reports) {
        return switch (reports.getFirst().event()) {
            case UnitEvent e -> new UnitCommand(aggregate, reports);
            case ResolutionEvent e -> new ResolutionCommand(aggregate, reports);
            case UndertakingEvent e -> new UndertakingCommand(aggregate, reports);
            case MonitoringEvent e -> new MonitoringCommand(aggregate, reports);
        };
    }
}
