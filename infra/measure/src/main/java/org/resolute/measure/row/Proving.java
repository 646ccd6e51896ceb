package org.resolute.measure.row;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.resolute.measure.http.Conversation;
import org.resolute.measure.http.Latencies;
import org.resolute.measure.ledger.Ground;
import org.resolute.measure.row.Finding.Figure;
import org.resolute.measure.stage.Jvm;
import org.resolute.measure.stage.Stage;
import org.resolute.platform.LedgerDatabases;

/** The proof of any event of a long ledger, over HTTP, one after the other on one connection. */
final class Proving implements Measure {
    private static final String LEDGER = "proof";
    private static final int PROOFS = 2_000;
    private static final double MILLIS_MAX = 5;

    @Override
    public String name() {
        return LEDGER;
    }

    @Override
    public List<Finding> take(Stage stage, Scale scale) {
        int events = scale.longLedgerEvents();
        LedgerDatabases databases = PastLedger.of(stage, LEDGER, Ground.USUAL, events);
        Jvm service = stage.notary(databases);
        try (Connection superuser = new Recorded(stage, databases).superuser()) {
            new NotaryLock(superuser, LEDGER).awaitCaughtUp();
        } catch (SQLException e) {
            throw new IllegalStateException("the ledger could not be reached", e);
        }
        proofs(service, events, 1);
        Latencies taken = proofs(service, events, 2);
        stage.stop(service);
        return List.of(
                Finding.atMost(
                        String.format(Locale.ROOT, "proof of any of %,d events, p99", events),
                        Figure.millis(taken.millis(0.99), ""),
                        MILLIS_MAX,
                        "≤ 5 ms"));
    }

    private static Latencies proofs(Jvm service, int events, long seed) {
        Random positions = new Random(seed);
        Latencies taken = new Latencies();
        try (Conversation door = new Conversation(service.port())) {
            for (int i = 0; i < PROOFS; i++) {
                long begunNanos = System.nanoTime();
                int status = door.get("/v1/events/" + (1 + positions.nextInt(events)) + "/proof");
                taken.add(System.nanoTime() - begunNanos);
                if (status != 200) {
                    throw new IllegalStateException("no proof: " + status + " " + door.bodyStart());
                }
            }
        }
        return taken;
    }
}
