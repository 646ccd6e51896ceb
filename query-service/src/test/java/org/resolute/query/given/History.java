package org.resolute.query.given;

import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Random;
import org.resolute.events.Event;
import org.resolute.events.Level;
import org.resolute.events.UndertakingEvent.Counting;

/** A random history, the same for the same seed: a tree of units, two resolutions, reports. */
public final class History {
    private static final OffsetDateTime FIRST_DAY =
            OffsetDateTime.of(2020, 11, 1, 0, 0, 0, 0, ZoneOffset.ofHours(7));

    private final GivenLedger ledger;
    private final Random random;
    private final int units;

    private History(GivenLedger ledger, long seed, int units) {
        this.ledger = ledger;
        this.random = new Random(seed);
        this.units = units;
    }

    /** Fills the ledger up to this many events. */
    public static GivenLedger fill(GivenLedger ledger, long seed, int units, int events) {
        History history = new History(ledger, seed, units);
        for (int i = 0; i < units; i++) {
            ledger.record(history.unit(i), history.time());
        }
        ledger.record(Facts.resolution("r-0", "u-0"), history.time());
        ledger.record(Facts.resolution("r-1", "gso:u-1"), history.time());
        while (ledger.size() < events) {
            ledger.record(history.report(), history.time());
        }
        return ledger;
    }

    private Event unit(int number) {
        Level[] levels = Level.values();
        if (number == 0) {
            return Facts.unit("u-0", "Tỉnh", Level.PROVINCE, null);
        }
        int parent = random.nextInt(Math.min(number, 1 + units / 3));
        String prefix = random.nextBoolean() ? "u-" : "gso:u-";
        int level = 1 + Math.min(2, (int) Math.log10(number + 1));
        return Facts.unit("u-" + number, "Đơn vị " + number, levels[level], prefix + parent);
    }

    private Event report() {
        String resolution = "r-" + random.nextInt(2);
        int number = random.nextInt(units);
        String unit = (random.nextBoolean() ? "u-" : "gso:u-") + number;
        return switch (random.nextInt(3)) {
            case 0 -> Facts.plan(resolution, unit, "d-" + ledger.size());
            case 1 -> Facts.session(resolution, unit, random.nextInt(50), random.nextInt(60));
            default ->
                    Facts.outreach(
                            resolution,
                            unit,
                            random.nextInt(4) == 0 ? Counting.CONTACTS : Counting.UNIQUE,
                            random.nextInt(1000),
                            random.nextInt(4) == 0 ? random.nextInt(2000) : null);
        };
    }

    /** Some facts happen at the same time, and most are reported out of order. */
    private String time() {
        return FIRST_DAY.plusMinutes(30L * random.nextInt(400)).toString();
    }
}
