package org.resolute.command.settling;

import java.util.EnumSet;
import java.util.Set;
import org.resolute.events.Duty;

/** The measures that hang on what units owe. */
final class Owing {
    private Owing() {}

    /** What moves with a report that may fulfil a duty. */
    static Set<Measure> fulfilled(Duty duty) {
        return union(timeliness(), shares(duty));
    }

    /** What moves where a report names another obligation than before; as much is done. */
    static Set<Measure> renamed() {
        return union(
                timeliness(), EnumSet.of(Measure.DOCUMENTS_STARTED_ON_TIME, Measure.ON_SCHEDULE));
    }

    /** What moves with a unit that may owe anything and has not done anything yet. */
    static Set<Measure> ofNewcomer() {
        Set<Measure> all = anything();
        all.removeAll(
                EnumSet.of(
                        Measure.ON_TIME,
                        Measure.REPORTED_LATE,
                        Measure.LATE,
                        Measure.DOCUMENTS_STARTED_ON_TIME));
        return all;
    }

    /** What moves with the list of those who owe anything. */
    static Set<Measure> anything() {
        Set<Measure> all = nothing();
        for (Duty duty : Duty.values()) {
            all.addAll(of(duty));
        }
        return all;
    }

    /** What moves with the list of those who owe a duty. */
    static Set<Measure> of(Duty duty) {
        Set<Measure> denominators =
                switch (duty) {
                    case DOCUMENT -> EnumSet.of(Measure.DOCUMENTS_REQUIRED);
                    case RECOMMENDATIONS -> EnumSet.of(Measure.UNITS_FORWARDING_EXPECTED);
                    case INSPECTION -> EnumSet.of(Measure.UNITS_INSPECTING_EXPECTED);
                    case REVIEW -> EnumSet.of(Measure.UNITS_REVIEWING_EXPECTED);
                    case TRAINING, OUTREACH -> nothing();
                };
        return union(
                EnumSet.of(Measure.EXPECTED, Measure.UNITS_EXPECTED, Measure.NOT_YET_DUE),
                denominators,
                fulfilled(duty));
    }

    @SafeVarargs
    static Set<Measure> union(Set<Measure>... sets) {
        Set<Measure> all = nothing();
        for (Set<Measure> set : sets) {
            all.addAll(set);
        }
        return all;
    }

    static Set<Measure> nothing() {
        return EnumSet.noneOf(Measure.class);
    }

    /** What is not due yet stays so, done or not. */
    private static Set<Measure> timeliness() {
        return EnumSet.of(Measure.ON_TIME, Measure.REPORTED_LATE, Measure.LATE, Measure.MISSING);
    }

    private static Set<Measure> shares(Duty duty) {
        return switch (duty) {
            case DOCUMENT ->
                    EnumSet.of(
                            Measure.DOCUMENTS_STARTED_ON_TIME,
                            Measure.COMPLETION,
                            Measure.ON_SCHEDULE);
            case RECOMMENDATIONS -> EnumSet.of(Measure.FORWARDING);
            case INSPECTION -> EnumSet.of(Measure.INSPECTION);
            case REVIEW -> EnumSet.of(Measure.REVIEW);
            case TRAINING, OUTREACH -> nothing();
        };
    }
}
