package org.resolute.query.progress;

import java.util.Arrays;
import java.util.Locale;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;
import org.resolute.events.Duty;
import org.resolute.query.obligation.State;
import org.resolute.query.timeline.Amount;

/**
 * What is counted of a unit's own work. Every count adds up over units; with the ratios of {@link
 * Ratio} this is the one place where measures are defined.
 */
enum Count {
    EXPECTED(Own::expected),
    ON_TIME(own -> own.in(State.ON_TIME)),
    REPORTED_LATE(own -> own.in(State.REPORTED_LATE)),
    LATE(own -> own.in(State.LATE)),
    MISSING(own -> own.in(State.MISSING)),
    NOT_YET_DUE(own -> own.in(State.NOT_YET_DUE)),
    DOCUMENTS_REQUIRED(own -> own.expected(Duty.DOCUMENT)),
    DOCUMENTS_DRAFTED(own -> own.account().drafted()),
    DOCUMENTS_APPROVED(own -> own.account().approved()),
    DOCUMENTS_STARTED(own -> own.account().started()),
    DOCUMENTS_STARTED_ON_TIME(own -> own.onTime(Duty.DOCUMENT)),
    DOCUMENTS_FINISHED(own -> own.account().finished()),
    SESSIONS(own -> own.done(Duty.TRAINING)),
    ATTENDED(own -> own.account().amount(Amount.ATTENDED)),
    ATTENDANCE_EXPECTED(own -> own.account().amount(Amount.ATTENDANCE_EXPECTED)),
    ESSAYS_COLLECTED(own -> own.account().amount(Amount.ESSAYS_COLLECTED)),
    ESSAYS_EXPECTED(own -> own.account().amount(Amount.ESSAYS_EXPECTED)),
    ESSAYS_REVIEWED(own -> own.account().amount(Amount.ESSAYS_REVIEWED)),
    /** People, counted once, in units that gave a target. */
    REACHED(own -> own.account().gaveTarget() ? own.account().amount(Amount.REACHED) : 0),
    TARGET(own -> own.account().amount(Amount.TARGET)),
    UNITS_WITH_TARGET(own -> own.account().gaveTarget() ? 1 : 0),
    /** Units that owe anything. */
    UNITS_EXPECTED(own -> atMostOne(own.owing())),
    INSPECTIONS(own -> own.done(Duty.INSPECTION)),
    REVIEWS(own -> own.done(Duty.REVIEW)),
    RECOMMENDATIONS_FORWARDED(own -> own.account().amount(Amount.FORWARDED)),
    OPEN_OBSTACLES(own -> own.account().openObstacles()),
    OPEN_DIRECTIVES(Own::openDirectives),

    /** Counted with each unit of the tree, and so not here. */
    UNITS(_ -> 0),
    REACHED_WITHOUT_TARGET(
            own -> own.account().gaveTarget() ? 0 : own.account().amount(Amount.REACHED)),
    CONTACTS(own -> own.account().amount(Amount.CONTACTS)),
    CONTACTS_TARGET(own -> own.account().amount(Amount.CONTACTS_TARGET)),
    UNITS_FORWARDING(own -> atMostOne(own.done(Duty.RECOMMENDATIONS))),
    UNITS_FORWARDING_EXPECTED(own -> atMostOne(own.expected(Duty.RECOMMENDATIONS))),
    UNITS_INSPECTING(own -> atMostOne(own.done(Duty.INSPECTION))),
    UNITS_INSPECTING_EXPECTED(own -> atMostOne(own.expected(Duty.INSPECTION))),
    UNITS_REVIEWING(own -> atMostOne(own.done(Duty.REVIEW))),
    UNITS_REVIEWING_EXPECTED(own -> atMostOne(own.expected(Duty.REVIEW))),
    OUTREACH_ACTIVITIES(own -> own.done(Duty.OUTREACH)),
    OBSTACLES_REPORTED(own -> own.account().obstaclesReported()),
    OBSTACLES_RESOLVED(own -> own.account().obstaclesResolved());

    private static final Count[] ALL = values();

    /** How many there are. */
    static final int NUMBER = ALL.length;

    // A method reference cannot change, it only does not say so.
    @SuppressWarnings("ImmutableEnumChecker")
    private final ToLongFunction<Own> value;

    Count(ToLongFunction<Own> value) {
        this.value = value;
    }

    long of(Own own) {
        return value.applyAsLong(own);
    }

    /** Where it stands in an array of all counts. */
    @SuppressWarnings("EnumOrdinal") // The array lives no longer than the process.
    int place() {
        return ordinal();
    }

    /** All of them, each at its place. */
    static long[] all(Own own) {
        long[] all = new long[NUMBER];
        for (Count count : ALL) {
            all[count.place()] = count.of(own);
        }
        return all;
    }

    /** As the column is called: {@code documentsRequired}. */
    String written() {
        String joined =
                Arrays.stream(name().split("_"))
                        .map(word -> word.charAt(0) + word.substring(1).toLowerCase(Locale.ROOT))
                        .collect(Collectors.joining());
        return Character.toLowerCase(joined.charAt(0)) + joined.substring(1);
    }

    private static long atMostOne(long number) {
        return Math.min(1, number);
    }
}
