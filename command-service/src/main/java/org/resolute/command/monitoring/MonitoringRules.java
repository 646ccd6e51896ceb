package org.resolute.command.monitoring;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.resolute.command.ledger.EventLookup;
import org.resolute.command.registry.KnownResolution;
import org.resolute.command.registry.KnownUnit;
import org.resolute.command.registry.Naming;
import org.resolute.command.registry.Registry;
import org.resolute.command.verdict.Refused;
import org.resolute.events.DirectiveEvent.DirectiveAcknowledged;
import org.resolute.events.DirectiveEvent.DirectiveClosed;
import org.resolute.events.DirectiveEvent.DirectiveFollowedUp;
import org.resolute.events.DirectiveEvent.DirectiveIssued;
import org.resolute.events.EntryId;
import org.resolute.events.Figure;
import org.resolute.events.MonitoringEvent;
import org.resolute.events.MonitoringEvent.ConclusionIssued;
import org.resolute.events.MonitoringEvent.FindingRecorded;
import org.resolute.events.MonitoringEvent.MonitoringOpened;
import org.resolute.events.MonitoringEvent.ReportSealed;
import org.resolute.events.UnitRef;

/**
 * What may be recorded about a round of monitoring.
 *
 * @param day on which it happened, in the zone of the ledger
 */
record MonitoringRules(Registry registry, EventLookup ledger, LocalDate day) {

    Optional<Refused> decide(MonitoringState state, MonitoringEvent fact) {
        return switch (state) {
            case MonitoringState.Unheard unheard ->
                    fact instanceof MonitoringOpened e
                            ? opening(e)
                            : no(MonitoringRefusal.ROUND_UNKNOWN, fact.round());
            case MonitoringState.Open open -> decide(open, fact);
        };
    }

    private Optional<Refused> decide(MonitoringState.Open open, MonitoringEvent fact) {
        return switch (fact) {
            case MonitoringOpened e -> no(MonitoringRefusal.ROUND_ALREADY_OPENED, e.round());
            case ConclusionIssued e ->
                    open.concluded()
                            ? no(MonitoringRefusal.ROUND_ALREADY_CONCLUDED, e.round())
                            : Optional.empty();
            case FindingRecorded e -> finding(open, e);
            case DirectiveIssued e -> directive(open, e);
            case DirectiveAcknowledged e -> reply(open, e.directive(), e.unit(), false);
            case DirectiveFollowedUp e -> reply(open, e.directive(), e.unit(), false);
            case DirectiveClosed e -> reply(open, e.directive(), e.unit(), true);
            case ReportSealed e -> seal(open, e);
        };
    }

    private Optional<Refused> opening(MonitoringOpened e) {
        return e.resolutions().stream()
                .filter(resolution -> registry.resolution(resolution).isEmpty())
                .findFirst()
                .flatMap(unknown -> no(MonitoringRefusal.RESOLUTION_UNKNOWN, unknown));
    }

    private Optional<Refused> finding(MonitoringState.Open open, FindingRecorded e) {
        if (open.findings().contains(e.finding())) {
            return no(MonitoringRefusal.FINDING_ALREADY_RECORDED, e.finding());
        }
        Stream<UnitRef> figures = e.figures().stream().map(Figure::unit).filter(Objects::nonNull);
        List<UnitRef> units =
                Stream.of(e.units().stream(), e.partly().stream(), figures)
                        .flatMap(Function.identity())
                        .toList();
        return inside(open, units)
                .or(() ->
                        e.evidence().stream()
                                .filter(position -> position > ledger.head())
                                .findFirst()
                                .flatMap(p -> no(MonitoringRefusal.EVIDENCE_UNKNOWN, p)));
    }

    private Optional<Refused> directive(MonitoringState.Open open, DirectiveIssued e) {
        if (open.directives().containsKey(e.directive())) {
            return no(MonitoringRefusal.DIRECTIVE_ALREADY_ISSUED, e.directive());
        }
        return inside(open, e.units())
                .or(() ->
                        e.findings().stream()
                                .filter(finding -> !open.findings().contains(finding))
                                .findFirst()
                                .flatMap(f -> no(MonitoringRefusal.FINDING_UNKNOWN, f, e.round())));
    }

    /** Whether all of these units stand under the scope of a resolution of the round. */
    private Optional<Refused> inside(MonitoringState.Open open, List<UnitRef> units) {
        return units.stream()
                .map(unit ->
                        find(
                                unit,
                                one ->
                                        isInside(open, one)
                                                ? Optional.empty()
                                                : no(
                                                        MonitoringRefusal.UNIT_OUTSIDE_ROUND,
                                                        unit.written())))
                .flatMap(Optional::stream)
                .findFirst();
    }

    private boolean isInside(MonitoringState.Open open, KnownUnit unit) {
        return open.resolutions().stream()
                .map(registry::resolution)
                .flatMap(Optional::stream)
                .map(KnownResolution::scope)
                .anyMatch(scope -> registry.under(unit.id(), scope, day));
    }

    private Optional<Refused> reply(
            MonitoringState.Open open, EntryId id, UnitRef reference, boolean closes) {
        MonitoringState.Directive directive = open.directives().get(id);
        if (directive == null) {
            return no(MonitoringRefusal.DIRECTIVE_UNKNOWN, id);
        }
        return find(
                reference,
                unit -> {
                    boolean isDirected =
                            directive.units().isEmpty()
                                    ? isInside(open, unit)
                                    : holds(directive.units(), unit);
                    if (!isDirected) {
                        return no(MonitoringRefusal.UNIT_NOT_DIRECTED, unit.id(), id);
                    }
                    return closes && holds(directive.closed(), unit)
                            ? no(MonitoringRefusal.DIRECTIVE_ALREADY_CLOSED, id, unit.id())
                            : Optional.empty();
                });
    }

    private boolean holds(Collection<UnitRef> references, KnownUnit unit) {
        return references.stream()
                .anyMatch(reference -> registry.named(reference, day).contains(unit.id()));
    }

    private Optional<Refused> seal(MonitoringState.Open open, ReportSealed e) {
        if (open.reports().contains(e.report())) {
            return no(MonitoringRefusal.REPORT_ALREADY_SEALED, e.report());
        }
        if (e.asOf() > ledger.head()) {
            return no(MonitoringRefusal.POSITION_AHEAD, e.asOf(), ledger.head());
        }
        String table = e.table();
        return table != null && !table.matches(".*[?&]asOf=" + e.asOf() + "(&.*)?")
                ? no(MonitoringRefusal.TABLE_OF_ANOTHER_POSITION, Long.toString(e.asOf()))
                : Optional.empty();
    }

    private Optional<Refused> find(
            UnitRef reference, Function<KnownUnit, Optional<Refused>> judge) {
        return new Naming(
                        registry, MonitoringRefusal.UNIT_UNKNOWN, MonitoringRefusal.UNIT_AMBIGUOUS)
                .find(reference, day, judge);
    }

    private static Optional<Refused> no(MonitoringRefusal why, Object... about) {
        return Optional.of(Refused.because(why, about));
    }
}
