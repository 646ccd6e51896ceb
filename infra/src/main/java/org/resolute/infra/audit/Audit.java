package org.resolute.infra.audit;

import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.resolute.infra.up.Console;
import tools.jackson.databind.JsonNode;

/** Recomputes the views of a query-service and compares all it serves as of one position. */
public final class Audit {
    private final Premises premises;
    private final Extent extent;
    private final Console console;

    /**
     * How much is compared.
     *
     * @param withRows whether the rows in the database are, too
     * @param replayed how many of the last events are replayed at most
     */
    public record Extent(boolean withRows, long replayed) {}

    public Audit(Premises premises, Extent extent, Console console) {
        this.premises = premises;
        this.extent = extent;
        this.console = console;
    }

    /**
     * The ledger that is served, and how far.
     *
     * @param stopped why it will not get further by itself, where it will not
     */
    public record Standing(String ledger, long position, Optional<String> stopped) {
        public static Standing of(Questions live) {
            JsonNode status = live.json("/v1/status");
            return new Standing(
                    status.path("ledger").asString(),
                    status.path("position").asLong(),
                    Optional.of(status)
                            .filter(s -> s.path("intake").asString("").equals("stopped"))
                            .map(s -> s.path("reason").asString("")));
        }

        /** The same as of another position. */
        public Standing at(long other) {
            return new Standing(ledger, other, stopped);
        }
    }

    /**
     * Compares as of a position.
     *
     * @throws Differs at the first difference
     */
    public void run(Questions live, Standing standing) throws SQLException {
        long position = standing.position();
        try (Recomputed recomputed = Recomputed.begin(premises, standing.ledger())) {
            recomputed.await(position, new Bar(console, "recomputing"));
            try (Rows expected = Rows.of(recomputed.views(), position)) {
                if (extent.withRows()) {
                    compareRows(expected, standing);
                }
                ServedAnswers answers = new ServedAnswers(recomputed.questions(), live, position);
                int compared = answers.compare(new Bar(console, "answers"));
                console.say("answers", "%,d questions are answered alike".formatted(compared));
                if (extent.replayed() > 0) {
                    for (String resolution : answers.resolutions()) {
                        replay(live, resolution, expected, position);
                    }
                }
            }
        }
    }

    private void compareRows(Rows expected, Standing standing) throws SQLException {
        try (Rows found = Rows.of(premises.views(standing.ledger()), standing.position())) {
            long rows = new Tables(expected, found).compare(new Bar(console, "rows"));
            console.say("rows", "%,d rows of the views agree".formatted(rows));
        }
    }

    private void replay(Questions live, String resolution, Rows expected, long position)
            throws SQLException {
        long first = Math.max(1, position - extent.replayed() + 1);
        Set<String> touched =
                new HashSet<>(
                        expected.texts(
                                "select unit from unit_dissolution union"
                                        + " select successor from unit_successor"));
        String present = expected.texts("select max(recorded_at)::date from moment").getFirst();
        List<String> gone =
                expected.texts(
                        "select min(dissolved_on) from unit_dissolution having count(*) > 0");
        long values =
                new ReplayEnd(live, resolution, present)
                        .compare(first, position, touched, new Bar(console, "replaying"));
        if (!gone.isEmpty()) {
            String before = LocalDate.parse(gone.getFirst()).minusDays(1).toString();
            values +=
                    new ReplayEnd(live, resolution, before)
                            .compare(first, position, Set.of(), new Bar(console, "replaying"));
        }
        console.say(
                "replayed",
                "%s from position %,d: %,d figures end as they are served"
                        .formatted(resolution, first, values));
    }
}
