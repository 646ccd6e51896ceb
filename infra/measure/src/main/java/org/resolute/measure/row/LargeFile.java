package org.resolute.measure.row;

import java.nio.ByteBuffer;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import org.resolute.measure.http.Conversation;
import org.resolute.measure.ledger.ArrayInserts;
import org.resolute.measure.ledger.Ground;
import org.resolute.measure.ledger.OutreachTable;
import org.resolute.measure.row.Finding.Figure;
import org.resolute.measure.stage.Jvm;
import org.resolute.measure.stage.Stage;
import org.resolute.platform.LedgerDatabases;

/**
 * A table handed in to be answered later, from the first byte sent until the last row is settled;
 * then the same table again, of which every row is a repeat.
 */
final class LargeFile implements Measure {
    private static final double OF_ARRAY_INSERT = 0.3;
    private static final int CONNECTIONS = 4;
    private static final int WARMING_FILES = 3;
    private static final long LOOK_NANOS = 20_000_000;

    @Override
    public String name() {
        return "file";
    }

    @Override
    public List<Finding> take(Stage stage, Scale scale) {
        LedgerDatabases databases = stage.ledger("file");
        Jvm service = stage.commandService(databases);
        Ground.USUAL.lay(service.port());
        int rows = scale.fileRows();
        for (int i = 0; i < WARMING_FILES; i++) {
            perSecond(service, "warm" + i, rows, "recorded");
        }
        double first = perSecond(service, "file", rows, "recorded");
        double again = perSecond(service, "file", rows, "repeated");
        Recorded recorded = new Recorded(stage, databases);
        recorded.demand(Ground.USUAL.events() + (WARMING_FILES + 1L) * rows);
        stage.stop(service);
        double inserted =
                new ArrayInserts(recorded::superuser, Ground.USUAL, Batches.BATCH)
                        .perSecond(CONNECTIONS, scale.warmUp(), scale.measured());
        String measure = "a CSV file of %,d rows, answered later".formatted(rows);
        return List.of(
                Finding.atLeast(
                        measure,
                        Figure.rate(first, ""),
                        Figure.rate(inserted, "PostgreSQL array insert"),
                        OF_ARRAY_INSERT),
                Finding.atLeast(
                        "the same file again, all repeats",
                        Figure.rate(again, ""),
                        Figure.rate(first, "the first time"),
                        1));
    }

    private static double perSecond(Jvm service, String name, int rows, String outcome) {
        ByteBuffer request = OutreachTable.request(Ground.USUAL, name, rows);
        try (Conversation door = new Conversation(service.port())) {
            long began = System.nanoTime();
            int status = door.ask(request);
            String path = door.header("location").orElse("");
            if (status != 202) {
                throw new IllegalStateException("not accepted: " + status + door.bodyStart());
            }
            do {
                LockSupport.parkNanos(LOOK_NANOS);
                door.get(path);
            } while (!door.bodyStart().contains("finishedAt"));
            long nanos = System.nanoTime() - began;
            if (!door.bodyStart().contains("\"%s\":%d,".formatted(outcome, rows))) {
                throw new IllegalStateException("not all " + outcome + ": " + door.bodyStart());
            }
            return rows * 1e9 / nanos;
        }
    }
}
