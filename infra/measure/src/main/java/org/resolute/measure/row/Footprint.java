package org.resolute.measure.row;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.resolute.measure.ledger.Ground;
import org.resolute.measure.stage.Jvm;
import org.resolute.measure.stage.Stage;
import org.resolute.measure.stage.Stage.Sighting;
import org.resolute.platform.LedgerDatabases;

/**
 * What the two services take to start and what they occupy: idle on a small ledger, and at most at
 * the end of the measurements before this one.
 */
final class Footprint implements Measure {
    private static final double MEBIBYTE = 1 << 20;
    private static final String LEDGER = "footprint";

    @Override
    public String name() {
        return LEDGER;
    }

    @Override
    public List<Finding> take(Stage stage, Scale scale) {
        List<Sighting> before = stage.sightings();
        LedgerDatabases databases = stage.ledger(LEDGER);
        Jvm lays = stage.commandService(databases);
        Ground.USUAL.lay(lays.port());
        stage.stop(lays);
        Jvm command = stage.commandService(databases);
        Jvm query = stage.queryService(databases);
        List<Finding> findings = new ArrayList<>();
        for (Jvm service : List.of(command, query)) {
            findings.add(
                    Finding.noted(
                            service.name() + ": process start → ready",
                            seconds(service.startUp())));
            findings.add(
                    Finding.noted(
                            service.name() + ": resident memory",
                            mebibytes(service.residentBytes()) + " idle" + most(service, before)));
        }
        stage.stop(query);
        stage.stop(command);
        return findings;
    }

    private static String most(Jvm service, List<Sighting> before) {
        return before.stream()
                .filter(sighting -> sighting.name().equals(service.name()))
                .mapToLong(Sighting::residentBytes)
                .max()
                .stream()
                .mapToObj(bytes -> ", " + mebibytes(bytes) + " after load")
                .findFirst()
                .orElse("");
    }

    private static String seconds(Duration duration) {
        return String.format(Locale.ROOT, "%.1f s", duration.toMillis() / 1e3);
    }

    private static String mebibytes(long bytes) {
        return String.format(Locale.ROOT, "%,.0f MiB", bytes / MEBIBYTE);
    }
}
