package org.resolute.query.progress;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableSet;
import java.util.Optional;
import org.resolute.events.calendar.ReportingPeriod;
import org.resolute.query.answer.Question;
import org.resolute.query.problem.Fault;
import org.resolute.query.problem.ProblemCode;
import org.resolute.query.problem.Refused;

/**
 * Which reporting periods are asked for: whole ones, one behind the other.
 *
 * @param from a day in the first; absent for the one in which anything happened first or falls due
 * @param to a day in the last; absent for the one in which anything happened last or falls due
 */
record Periods(Span span, Optional<LocalDate> from, Optional<LocalDate> to) {
    /** In one answer: a hundred years of months. */
    private static final int PERIODS_MAX = 1_200;

    static Periods of(Question question) {
        Optional<LocalDate> from = question.day("from");
        Optional<LocalDate> to = question.day("to");
        if (from.isPresent() && to.isPresent() && to.get().isBefore(from.get())) {
            question.fault("to", "before", "from");
        }
        return new Periods(question.oneOf("by", Span.class).orElse(Span.MONTH), from, to);
    }

    List<ReportingPeriod> of(NavigableSet<YearMonth> months) {
        List<ReportingPeriod> periods = new ArrayList<>();
        Optional<LocalDate> begin = from.or(() -> months.stream().findFirst().map(Periods::first));
        Optional<LocalDate> end =
                to.or(() -> months.descendingSet().stream().findFirst().map(Periods::first));
        if (begin.isPresent() && end.isPresent()) {
            ReportingPeriod period = span.of(begin.get());
            while (!period.first().isAfter(end.get())) {
                if (periods.size() == PERIODS_MAX) {
                    throw tooMany();
                }
                periods.add(period);
                period = span.of(period.last().plusDays(1));
            }
        }
        return periods;
    }

    private static LocalDate first(YearMonth month) {
        return ReportingPeriod.of(month).first();
    }

    private static Refused tooMany() {
        return Refused.forFaults(
                ProblemCode.BAD_PARAMETER,
                List.of(Fault.of("from", "too-many-periods", PERIODS_MAX)));
    }
}
