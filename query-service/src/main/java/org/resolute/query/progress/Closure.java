package org.resolute.query.progress;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.resolute.query.answer.Sheet;
import org.resolute.query.monitoring.Directive;

/**
 * How many directives are closed, a directive to ten units being ten.
 *
 * @param oldestOpenDays since the oldest that is open was issued; absent where none is
 */
record Closure(long issued, long acknowledged, long closed, @Nullable Long oldestOpenDays) {
    static final Sheet<Closure> SHEET =
            Sheet.<Closure>named("closure")
                    .with("directivesIssued", Closure::issued)
                    .with("directivesAcknowledged", Closure::acknowledged)
                    .with("directivesClosed", Closure::closed)
                    .with("directiveClosure", Closure::ratio)
                    .with("oldestOpenDirectiveDays", Closure::oldestOpenDays);

    /** Of what was demanded of the units that count here. */
    static Closure of(List<Directive> directives, Predicate<String> counts, LocalDate day) {
        long issued = 0;
        long acknowledged = 0;
        long closed = 0;
        Long oldest = null;
        for (Directive directive : directives) {
            List<String> units = directive.units().stream().filter(counts).toList();
            long open = units.stream().filter(directive::isOpen).count();
            issued += units.size();
            closed += units.size() - open;
            acknowledged += units.stream().filter(directive::isAnswered).count();
            if (open > 0) {
                long age = ChronoUnit.DAYS.between(directive.issuedOn(), day);
                oldest = oldest == null ? age : Math.max(oldest, age);
            }
        }
        return new Closure(issued, acknowledged, closed, oldest);
    }

    private @Nullable Double ratio() {
        return issued == 0 ? null : Math.round(1e6 * closed / issued) / 1e6;
    }
}
