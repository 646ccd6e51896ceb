package org.resolute.infra.campaign;

import static java.util.Comparator.comparing;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.resolute.events.Duty;
import org.resolute.events.LearningEvent.TrainingSessionHeld;
import org.resolute.events.Level;
import org.resolute.events.ObligationEvent.ObligationSet;
import org.resolute.events.ObligationEvent.ObligationWaived;
import org.resolute.events.ObligationId;
import org.resolute.events.OutreachEvent.Counting;
import org.resolute.events.OutreachEvent.OutreachRecorded;
import org.resolute.events.OversightEvent.InspectionConducted;
import org.resolute.events.OversightEvent.RecommendationsForwarded;
import org.resolute.events.OversightEvent.ReviewFiled;
import org.resolute.events.PlanEvent.PlanStarted;
import org.resolute.events.ResolutionId;
import org.resolute.events.UndertakingEvent;
import org.resolute.events.UnitEvent.UnitEstablished;

/**
 * The measures of one resolution, counted from the lines in the plainest way. It knows deadlines as
 * days only, and no correction: nothing a figure rests on is corrected.
 */
record Reckoning(Province province, List<Told> told, ResolutionId resolution, LocalDate validAt) {
    enum State {
        ON_TIME,
        REPORTED_LATE,
        LATE,
        MISSING,
        NOT_YET_DUE
    }

    record Share(long numerator, long denominator) {
        double percent() {
            return 100.0 * numerator / denominator;
        }
    }

    /** What became of each thing the unit owes of that kind. */
    List<State> states(UnitEstablished unit, Duty duty) {
        return expected(unit, duty)
                .flatMap(obligation -> states(unit, obligation).stream())
                .toList();
    }

    List<State> states(Level level, Duty duty) {
        return province.at(level).stream().flatMap(unit -> states(unit, duty).stream()).toList();
    }

    /** Documents started of documents required. */
    Share completion(Level level) {
        long started =
                province.at(level).stream()
                        .mapToLong(unit -> firstStarts(facts(unit, PlanStarted.class)).size())
                        .sum();
        return new Share(started, states(level, Duty.DOCUMENT).size());
    }

    Share onSchedule(Level level) {
        List<State> states = states(level, Duty.DOCUMENT);
        return new Share(states.stream().filter(State.ON_TIME::equals).count(), states.size());
    }

    /** People reached of the unit and those under it, where they set themselves a target. */
    Share coverage(UnitEstablished unit) {
        List<OutreachRecorded> counted =
                Stream.concat(Stream.of(unit), province.under(unit).stream())
                        .flatMap(one -> facts(one, OutreachRecorded.class).stream())
                        .map(fact -> (OutreachRecorded) fact.event())
                        .filter(outreach -> outreach.counting() == Counting.UNIQUE)
                        .toList();
        return new Share(
                counted.stream().mapToLong(OutreachRecorded::reached).sum(),
                counted.stream()
                        .map(OutreachRecorded::target)
                        .mapToLong(target -> target == null ? 0 : target)
                        .sum());
    }

    List<Told> facts(UnitEstablished unit, Class<? extends UndertakingEvent> kind) {
        return told.stream()
                .filter(fact -> !fact.day().isAfter(validAt))
                .filter(fact ->
                        fact.event() instanceof UndertakingEvent event
                                && kind.isInstance(event)
                                && event.resolution().equals(resolution)
                                && province.id(event.unit()).equals(unit.unit()))
                .sorted(comparing(Told::time))
                .toList();
    }

    private Stream<ObligationSet> expected(UnitEstablished unit, Duty duty) {
        return Told.events(told, ObligationSet.class)
                .filter(set -> set.resolution().equals(resolution))
                .filter(set -> set.what() == duty && set.levels().contains(unit.level()))
                .filter(set -> !isWaived(set.obligation(), unit))
                .sorted(comparing(Reckoning::due));
    }

    private boolean isWaived(ObligationId obligation, UnitEstablished unit) {
        return Told.events(told, ObligationWaived.class)
                .anyMatch(waived ->
                        waived.resolution().equals(resolution)
                                && waived.obligation().equals(obligation)
                                && province.id(waived.unit()).equals(unit.unit()));
    }

    private List<State> states(UnitEstablished unit, ObligationSet owed) {
        List<Told> done = done(unit, owed);
        List<State> states = new ArrayList<>();
        for (int n = 0; n < owed.count(); n++) {
            states.add(
                    due(owed).isAfter(validAt)
                            ? State.NOT_YET_DUE
                            : n < done.size() ? state(done.get(n), due(owed)) : State.MISSING);
        }
        return states;
    }

    private static State state(Told fact, LocalDate due) {
        if (fact.day().isAfter(due)) {
            return State.LATE;
        }
        return fact.receivedOn().isAfter(due) ? State.REPORTED_LATE : State.ON_TIME;
    }

    private List<Told> done(UnitEstablished unit, ObligationSet owed) {
        return switch (owed.what()) {
            case DOCUMENT ->
                    firstStarts(
                            facts(unit, PlanStarted.class).stream()
                                    .filter(fact ->
                                            owed.obligation()
                                                    .equals(
                                                            ((PlanStarted) fact.event())
                                                                    .obligation()))
                                    .toList());
            case TRAINING -> facts(unit, TrainingSessionHeld.class);
            case OUTREACH -> facts(unit, OutreachRecorded.class);
            case INSPECTION -> facts(unit, InspectionConducted.class);
            case REVIEW -> facts(unit, ReviewFiled.class);
            case RECOMMENDATIONS -> facts(unit, RecommendationsForwarded.class);
        };
    }

    private static List<Told> firstStarts(List<Told> starts) {
        Map<Object, Told> first = new LinkedHashMap<>();
        starts.forEach(fact -> first.putIfAbsent(((PlanStarted) fact.event()).document(), fact));
        return List.copyOf(first.values());
    }

    private static LocalDate due(ObligationSet set) {
        if (set.dueOn() == null) {
            throw new AssertionError("a deadline in working days is not reckoned here");
        }
        return set.dueOn();
    }
}
