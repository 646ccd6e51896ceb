package org.resolute.query;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.resolute.events.Duty;
import org.resolute.events.LearningEvent.TrainingSessionHeld;
import org.resolute.events.ObligationEvent.DeadlineExtended;
import org.resolute.events.ObligationEvent.ObligationSet;
import org.resolute.events.PlanEvent.PlanStarted;
import org.resolute.events.ResolutionEvent.ResolutionAdopted;
import org.resolute.events.wire.Envelope;
import org.resolute.query.NaiveModel.Report;

/**
 * How timely what is owed is, computed by hand: the first thing done goes to the first thing due.
 */
record NaiveTimeliness(NaiveModel model, String resolution) {

    private record Slot(LocalDate dueAtFirst, LocalDate due, Instant extendedAt, String id) {}

    /** How many things a unit owes are in each state on the day. */
    Map<String, Long> states(String unit, LocalDate day) {
        Map<String, Long> states = new TreeMap<>();
        for (Duty duty : List.of(Duty.DOCUMENT, Duty.TRAINING)) {
            List<Slot> slots = slots(unit, duty);
            List<Report> items = items(unit, duty, day);
            for (int i = 0; i < slots.size(); i++) {
                Report item = i < items.size() ? items.get(i) : null;
                states.merge(state(slots.get(i), item, day), 1L, Long::sum);
            }
        }
        return states;
    }

    private List<Slot> slots(String unit, Duty duty) {
        List<Slot> slots = new ArrayList<>();
        for (Envelope envelope : model.obligations) {
            if (envelope.event() instanceof ObligationSet set
                    && set.resolution().value().equals(resolution)
                    && set.what() == duty
                    && set.levels().contains(model.unit(unit).level())) {
                Slot slot = slot(set);
                if (model.isInForce(unit, slot.due) && model.isUnder(unit, scope(), slot.due)) {
                    for (int i = 0; i < set.count(); i++) {
                        slots.add(slot);
                    }
                }
            }
        }
        slots.sort(Comparator.comparing(Slot::due).thenComparing(Slot::id));
        return slots;
    }

    private Slot slot(ObligationSet set) {
        String id = set.obligation().value();
        LocalDate due = Objects.requireNonNull(set.dueOn());
        Slot slot = new Slot(due, due, Instant.MAX, id);
        for (Envelope envelope : model.obligations) {
            if (envelope.event() instanceof DeadlineExtended extended
                    && extended.resolution().value().equals(resolution)
                    && extended.obligation().equals(set.obligation())) {
                Instant at = OffsetDateTime.parse(envelope.origin().receivedAt()).toInstant();
                slot = new Slot(due, Objects.requireNonNull(extended.dueOn()), at, id);
            }
        }
        return slot;
    }

    private String scope() {
        return model.envelopes.stream()
                .map(Envelope::event)
                .filter(e ->
                        e instanceof ResolutionAdopted adopted
                                && adopted.resolution().value().equals(resolution))
                .map(e -> ((ResolutionAdopted) e).scope().written().replace("gso:", ""))
                .findFirst()
                .orElseThrow();
    }

    private List<Report> items(String unit, Duty duty, LocalDate day) {
        return model.known(resolution, unit, day).stream()
                .filter(report -> report.counts)
                .filter(report ->
                        duty == Duty.DOCUMENT
                                ? report.says instanceof PlanStarted
                                : report.says instanceof TrainingSessionHeld)
                .sorted(
                        Comparator.comparing((Report report) -> report.occurredOn)
                                .thenComparingLong(report -> report.root))
                .toList();
    }

    private static String state(Slot slot, @Nullable Report item, LocalDate day) {
        if (slot.due.isAfter(day)) {
            return "notYetDue";
        }
        if (item == null) {
            return "missing";
        }
        LocalDate due = item.receivedAt.isBefore(slot.extendedAt) ? slot.dueAtFirst : slot.due;
        if (!item.receivedOn.isAfter(due)) {
            return "onTime";
        }
        return item.occurredOn.isAfter(due) ? "late" : "reportedLate";
    }
}
