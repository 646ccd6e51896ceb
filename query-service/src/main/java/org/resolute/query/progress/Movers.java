package org.resolute.query.progress;

import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.resolute.events.wire.WireName;

/**
 * The kinds of what is recorded that can move a measure: the short names of reports, and what is
 * said about duties, directives and the tree. A kind that is left out would hide causes; one too
 * many lists an event that changed nothing.
 */
final class Movers {
    /** Obligations, deadlines, waivers, transfers, and the resolution that they are under. */
    static final String DUTIES = "duties";

    static final String DIRECTIVES = "directives";

    /** Units, which may give a row other units to be a sum of. */
    static final String UNITS = "units";

    private static final Set<String> FULFILLING =
            named(
                    WireName.PLAN_DRAFTED,
                    WireName.PLAN_STARTED,
                    WireName.TRAINING_SESSION_HELD,
                    WireName.OUTREACH_RECORDED,
                    WireName.INSPECTION_CONDUCTED,
                    WireName.REVIEW_FILED,
                    WireName.RECOMMENDATIONS_FORWARDED);

    private Movers() {}

    /** Of the column of this name. */
    static Set<String> of(String measure) {
        Stream<Count> counts =
                Arrays.stream(Ratio.values())
                        .filter(ratio -> ratio.written().equals(measure))
                        .flatMap(ratio -> Stream.of(ratio.numerator(), ratio.denominator()));
        Stream<Count> itself =
                Arrays.stream(Count.values()).filter(count -> count.written().equals(measure));
        Stream<String> kinds = Stream.concat(counts, itself).flatMap(count -> of(count).stream());
        // A correction or retraction that fits no entry names no kind, and moves nothing.
        return Stream.concat(kinds, Stream.of(UNITS)).collect(Collectors.toUnmodifiableSet());
    }

    private static Set<String> of(Count count) {
        return switch (count) {
            case UNITS -> Set.of();
            case OPEN_DIRECTIVES -> Set.of(DIRECTIVES);
            case EXPECTED,
                    DOCUMENTS_REQUIRED,
                    UNITS_EXPECTED,
                    UNITS_FORWARDING_EXPECTED,
                    UNITS_INSPECTING_EXPECTED,
                    UNITS_REVIEWING_EXPECTED ->
                    Set.of(DUTIES);
            case ON_TIME, REPORTED_LATE, LATE, MISSING, NOT_YET_DUE -> with(FULFILLING, DUTIES);
            case DOCUMENTS_STARTED_ON_TIME ->
                    with(named(WireName.PLAN_DRAFTED, WireName.PLAN_STARTED), DUTIES);
            case DOCUMENTS_DRAFTED -> named(WireName.PLAN_DRAFTED);
            case DOCUMENTS_APPROVED -> named(WireName.PLAN_APPROVED);
            case DOCUMENTS_STARTED -> named(WireName.PLAN_STARTED);
            case DOCUMENTS_FINISHED -> named(WireName.PLAN_FINISHED);
            case SESSIONS, ATTENDED, ATTENDANCE_EXPECTED -> named(WireName.TRAINING_SESSION_HELD);
            case ESSAYS_COLLECTED, ESSAYS_EXPECTED -> named(WireName.ESSAYS_COLLECTED);
            case ESSAYS_REVIEWED -> named(WireName.ESSAYS_REVIEWED);
            case REACHED,
                    TARGET,
                    UNITS_WITH_TARGET,
                    REACHED_WITHOUT_TARGET,
                    CONTACTS,
                    CONTACTS_TARGET,
                    OUTREACH_ACTIVITIES ->
                    named(WireName.OUTREACH_RECORDED);
            case INSPECTIONS, UNITS_INSPECTING -> named(WireName.INSPECTION_CONDUCTED);
            case REVIEWS, UNITS_REVIEWING -> named(WireName.REVIEW_FILED);
            case RECOMMENDATIONS_FORWARDED, UNITS_FORWARDING ->
                    named(WireName.RECOMMENDATIONS_FORWARDED);
            case OPEN_OBSTACLES, OBSTACLES_REPORTED, OBSTACLES_RESOLVED ->
                    named(WireName.OBSTACLE_REPORTED, WireName.OBSTACLE_RESOLVED);
        };
    }

    private static Set<String> named(WireName... names) {
        return Arrays.stream(names).map(WireName::shortName).collect(Collectors.toSet());
    }

    private static Set<String> with(Set<String> kinds, String more) {
        return Stream.concat(kinds.stream(), Stream.of(more)).collect(Collectors.toSet());
    }
}
