package org.resolute.query;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.resolute.events.ResolutionEvent;
import org.resolute.events.UndertakingEvent;
import org.resolute.events.UndertakingEvent.Counting;
import org.resolute.events.UndertakingEvent.OutreachRecorded;
import org.resolute.events.UndertakingEvent.PlanDrafted;
import org.resolute.events.UndertakingEvent.TrainingSessionHeld;
import org.resolute.events.UnitEvent.UnitEstablished;
import org.resolute.events.wire.Envelope;
import org.resolute.query.given.GivenLedger;

/** The answers as a reader of the definitions would compute them by hand: slowly, from the list. */
final class NaiveModel {
    private final List<Envelope> envelopes;
    private final Map<String, List<Report>> reports = new HashMap<>();
    private final Map<String, String> parents = new HashMap<>();

    NaiveModel(GivenLedger ledger) {
        envelopes = ledger.envelopes();
        for (Envelope envelope : envelopes) {
            switch (envelope.event()) {
                case UnitEstablished unit -> {
                    String parent = unit.parent() == null ? "" : unit.parent().written();
                    parents.put(unit.unit().value(), parent.replace("gso:", ""));
                }
                case UndertakingEvent event ->
                        reports.computeIfAbsent(envelope.subject(), _ -> new ArrayList<>())
                                .add(new Report(envelope.place().position(), event));
                case ResolutionEvent _ -> {}
            }
        }
    }

    private record Report(long position, UndertakingEvent event) {}

    /** What the given units came to. */
    static final class Sum {
        long units;
        long documentsDrafted;
        long sessions;
        long attended;
        long expected;
        long reached;
        long target;
        long unitsWithTarget;
        long reachedWithoutTarget;
        long contacts;
        long lastPosition;
    }

    List<String> subtree(String root) {
        List<String> units = new ArrayList<>();
        for (String unit : parents.keySet()) {
            String above = unit;
            while (!above.isEmpty() && !above.equals(root)) {
                above = parents.getOrDefault(above, "");
            }
            if (above.equals(root)) {
                units.add(unit);
            }
        }
        return units;
    }

    Sum sum(String resolution, List<String> units) {
        Sum sum = new Sum();
        for (String unit : units) {
            sum.units++;
            add(sum, reports.getOrDefault(resolution + "/" + unit, List.of()));
        }
        return sum;
    }

    private static void add(Sum sum, List<Report> reports) {
        long reached = 0;
        long target = 0;
        boolean gaveTarget = false;
        for (Report report : reports) {
            sum.lastPosition = Math.max(sum.lastPosition, report.position());
            switch (report.event()) {
                case PlanDrafted _ -> sum.documentsDrafted++;
                case TrainingSessionHeld session -> {
                    sum.sessions++;
                    sum.attended += session.attended();
                    sum.expected += session.expected();
                }
                case OutreachRecorded outreach when outreach.counting() == Counting.CONTACTS ->
                        sum.contacts += outreach.reached();
                case OutreachRecorded outreach -> {
                    reached += outreach.reached();
                    gaveTarget |= outreach.target() != null;
                    target += outreach.target() == null ? 0 : outreach.target();
                }
            }
        }
        sum.unitsWithTarget += gaveTarget ? 1 : 0;
        sum.reached += gaveTarget ? reached : 0;
        sum.target += target;
        sum.reachedWithoutTarget += gaveTarget ? 0 : reached;
    }

    List<Long> timeline(String resolution, Predicate<Envelope> wanted) {
        return envelopes.stream()
                .filter(e -> (e.subject() + "/").startsWith(resolution + "/"))
                .filter(wanted)
                .sorted(
                        Comparator.comparing(Envelope::occurredAt)
                                .thenComparingLong(e -> e.place().position()))
                .map(e -> e.place().position())
                .toList();
    }
}
