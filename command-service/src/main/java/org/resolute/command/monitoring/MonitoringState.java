package org.resolute.command.monitoring;

import java.util.List;
import org.pcollections.HashTreePMap;
import org.pcollections.HashTreePSet;
import org.pcollections.PMap;
import org.pcollections.PSet;
import org.resolute.events.DirectiveEvent.DirectiveAcknowledged;
import org.resolute.events.DirectiveEvent.DirectiveClosed;
import org.resolute.events.DirectiveEvent.DirectiveFollowedUp;
import org.resolute.events.DirectiveEvent.DirectiveIssued;
import org.resolute.events.EntryId;
import org.resolute.events.MonitoringEvent;
import org.resolute.events.MonitoringEvent.ConclusionIssued;
import org.resolute.events.MonitoringEvent.FindingRecorded;
import org.resolute.events.MonitoringEvent.MonitoringOpened;
import org.resolute.events.MonitoringEvent.ReportSealed;
import org.resolute.events.ResolutionId;
import org.resolute.events.UnitRef;

/** What the rules need to remember of a round of monitoring. */
sealed interface MonitoringState {

    MonitoringState after(MonitoringEvent event);

    /** Nothing is recorded about it. */
    record Unheard() implements MonitoringState {
        @Override
        public MonitoringState after(MonitoringEvent event) {
            if (event instanceof MonitoringOpened e) {
                return new Open(
                        e.resolutions(),
                        false,
                        HashTreePSet.empty(),
                        HashTreePMap.empty(),
                        HashTreePSet.empty());
            }
            throw new IllegalStateException(event + " before its beginning");
        }
    }

    /**
     * A directive of the round.
     *
     * @param units who must; empty for all units of the round
     * @param closed those that have done it
     */
    record Directive(List<UnitRef> units, PSet<UnitRef> closed) {}

    /** It is under way; directives live on after its conclusion. */
    record Open(
            List<ResolutionId> resolutions,
            boolean concluded,
            PSet<EntryId> findings,
            PMap<EntryId, Directive> directives,
            PSet<EntryId> reports)
            implements MonitoringState {
        @Override
        public MonitoringState after(MonitoringEvent event) {
            return switch (event) {
                case MonitoringOpened e ->
                        throw new IllegalStateException(event + " after its beginning");
                case ConclusionIssued e ->
                        new Open(resolutions, true, findings, directives, reports);
                case FindingRecorded e ->
                        new Open(
                                resolutions,
                                concluded,
                                findings.plus(e.finding()),
                                directives,
                                reports);
                case DirectiveIssued e ->
                        with(e.directive(), new Directive(e.units(), HashTreePSet.empty()));
                case DirectiveAcknowledged e -> this;
                case DirectiveFollowedUp e -> this;
                case DirectiveClosed e -> closed(e);
                case ReportSealed e ->
                        new Open(
                                resolutions,
                                concluded,
                                findings,
                                directives,
                                reports.plus(e.report()));
            };
        }

        private Open closed(DirectiveClosed e) {
            Directive known = directives.get(e.directive());
            if (known == null) {
                throw new IllegalStateException(e + " before it was issued");
            }
            return with(e.directive(), new Directive(known.units(), known.closed().plus(e.unit())));
        }

        private Open with(EntryId id, Directive directive) {
            return new Open(
                    resolutions, concluded, findings, directives.plus(id, directive), reports);
        }
    }
}
