package org.resolute.query.grafana;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.resolute.query.asof.When;
import org.resolute.query.intake.LedgerZone;

/** The days of a dashboard's range, both included. */
record Days(LocalDate first, LocalDate last) {

    /** From what was posted; a year up to the present where nothing was. */
    static Days of(Body body, LedgerZone zone, LocalDate present) {
        Body range = body.at("range");
        Optional<LocalDate> from = day(range.at("from"), zone);
        Optional<LocalDate> to = day(range.at("to"), zone);
        LocalDate last = to.orElse(present);
        LocalDate first = from.orElseGet(() -> last.minusYears(1));
        if (from.isPresent() && to.isPresent() && last.isBefore(first)) {
            range.at("to").fault("before", "from");
        }
        return new Days(first, last);
    }

    private static Optional<LocalDate> day(Body moment, LedgerZone zone) {
        return moment.read(When::instant, "instant").map((Instant at) -> zone.dayOf(at));
    }

    boolean include(LocalDate day) {
        return !day.isBefore(first) && !day.isAfter(last);
    }

    /** At most so many of them at equal distances, the last one among them; none behind the end. */
    List<LocalDate> steps(int max, LocalDate end) {
        LocalDate until = last.isAfter(end) ? end : last;
        if (until.isBefore(first)) {
            return List.of();
        }
        long days = ChronoUnit.DAYS.between(first, until) + 1;
        long step = (days + max - 1) / max;
        List<LocalDate> steps = new ArrayList<>();
        for (LocalDate day = until; !day.isBefore(first); day = day.minusDays(step)) {
            steps.addFirst(day);
        }
        return steps;
    }
}
