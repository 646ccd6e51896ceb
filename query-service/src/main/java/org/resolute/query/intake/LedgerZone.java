package org.resolute.query.intake;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/**
 * The zone in which the ledger's days begin and end. It must be the one the command service judges
 * in: by the day, a code names one unit or another.
 */
public record LedgerZone(ZoneId id) {

    public LocalDate dayOf(Instant instant) {
        return LocalDate.ofInstant(instant, id);
    }

    public Instant startOf(LocalDate day) {
        return day.atStartOfDay(id).toInstant();
    }
}
