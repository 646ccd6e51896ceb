package org.resolute.query.pages.progress;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.resolute.query.pages.Bar;

/**
 * A figure of the progress table, and where to look for what is behind it.
 *
 * @param name the column of the figure
 * @param above the column that is divided; of a plain count, the count itself
 * @param below the column it is divided by; empty where it is a plain count
 * @param duty what is owed behind it; empty where it is of all kinds, or of none
 * @param types the events it is counted from; empty where they are those that fulfil what is owed
 */
record Measure(String name, String above, String below, String duty, String types) {
    private static final String PLANS =
            "plan-drafted,plan-approved,plan-started,plan-finished,plan-revised";

    static final List<Measure> RATIOS =
            List.of(
                    new Measure(
                            "completion",
                            "documentsStarted",
                            "documentsRequired",
                            "document",
                            PLANS),
                    new Measure(
                            "onSchedule",
                            "documentsStartedOnTime",
                            "documentsRequired",
                            "document",
                            PLANS),
                    new Measure("coverage", "reached", "target", "", "outreach-recorded"),
                    new Measure(
                            "attendance",
                            "attended",
                            "attendanceExpected",
                            "training",
                            "training-session-held"),
                    new Measure(
                            "essays", "essaysCollected", "essaysExpected", "", "essays-collected"),
                    new Measure(
                            "essayReviews",
                            "essaysReviewed",
                            "essaysCollected",
                            "",
                            "essays-reviewed,essays-collected"),
                    new Measure(
                            "forwarding",
                            "unitsForwarding",
                            "unitsForwardingExpected",
                            "recommendations",
                            "recommendations-forwarded"),
                    new Measure(
                            "inspection",
                            "unitsInspecting",
                            "unitsInspectingExpected",
                            "inspection",
                            "inspection-conducted"),
                    new Measure(
                            "review",
                            "unitsReviewing",
                            "unitsReviewingExpected",
                            "review",
                            "review-filed"));

    static final Measure EXPECTED = count("expected");

    private static Measure count(String name) {
        return new Measure(name, name, "", "", "");
    }

    static Optional<Measure> named(String name) {
        return Bar.STATES.contains(name) || name.equals(EXPECTED.name)
                ? Optional.of(count(name))
                : RATIOS.stream().filter(ratio -> ratio.name.equals(name)).findFirst();
    }

    static List<String> sortable() {
        return Stream.of(
                        List.of("name", EXPECTED.name),
                        Bar.STATES,
                        RATIOS.stream().map(Measure::name).toList())
                .flatMap(List::stream)
                .toList();
    }

    public boolean isRatio() {
        return !below.isEmpty();
    }

    /** Whether what is owed is behind it, and not only what happened. */
    public boolean isOwed() {
        return !isRatio() || !duty.isEmpty();
    }

    /** The one state it counts, as the route takes it; empty where it counts others too. */
    String state() {
        return Bar.STATES.contains(name) ? name : "";
    }

    /** Whether what is owed and in this state is behind the figure. */
    boolean counts(String state) {
        return !name.equals(EXPECTED.name) || !state.equals("notYetDue");
    }

    /** The columns whose units stand behind the figure. */
    public List<String> columns() {
        return Arrays.stream(new String[] {above, below}).filter(c -> !c.isEmpty()).toList();
    }
}
