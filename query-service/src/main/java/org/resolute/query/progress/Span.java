package org.resolute.query.progress;

import java.time.LocalDate;
import java.time.YearMonth;
import org.resolute.events.calendar.ReportingPeriod;

/** How long a reporting period is. */
enum Span {
    MONTH,
    YEAR;

    /** The period a day belongs to. */
    ReportingPeriod of(LocalDate day) {
        return switch (this) {
            case MONTH -> ReportingPeriod.of(ReportingPeriod.monthOf(day));
            case YEAR -> ReportingPeriod.of(ReportingPeriod.yearOf(day));
        };
    }

    /** As people call it: {@code 2021-10} from 15 September to 14 October 2021, or {@code 2021}. */
    String name(ReportingPeriod period) {
        YearMonth last = YearMonth.from(period.last());
        return switch (this) {
            case MONTH -> last.toString();
            case YEAR -> Integer.toString(last.getYear());
        };
    }
}
