package org.resolute.query.intake;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/** The zone in which the ledger's days begin and end. */
public final class LedgerZone {
    public static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");

    private LedgerZone() {}

    public static LocalDate dayOf(Instant instant) {
        return LocalDate.ofInstant(instant, ZONE);
    }

    public static Instant startOf(LocalDate day) {
        return day.atStartOfDay(ZONE).toInstant();
    }
}
