package org.resolute.events.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Reports run from the 15th to the 14th, and years from 15 December. */
class ReportingByMonthAndYearTest {

    @ParameterizedTest
    @CsvSource({
        "2021-03-14, 2021-03, 2021",
        "2021-03-15, 2021-04, 2021",
        "2021-03-31, 2021-04, 2021",
        "2020-12-14, 2020-12, 2020",
        "2020-12-15, 2021-01, 2021",
        "2021-01-14, 2021-01, 2021",
        "2024-02-29, 2024-03, 2024",
    })
    void a_day_belongs_to_one_month_and_one_year(LocalDate day, YearMonth month, Year year) {
        assertThat(ReportingPeriod.monthOf(day)).isEqualTo(month);
        assertThat(ReportingPeriod.yearOf(day)).isEqualTo(year);
        assertThat(ReportingPeriod.of(month).contains(day)).isTrue();
        assertThat(ReportingPeriod.of(year).contains(day)).isTrue();
        assertThat(ReportingPeriod.of(month.plusMonths(1)).contains(day)).isFalse();
        assertThat(ReportingPeriod.of(year.minusYears(1)).contains(day)).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "2021-01, 2020-12-15, 2021-01-14",
        "2021-03, 2021-02-15, 2021-03-14",
        "2021-12, 2021-11-15, 2021-12-14",
    })
    void a_month_begins_on_the_15th_of_the_month_before(
            YearMonth month, LocalDate first, LocalDate last) {
        assertThat(ReportingPeriod.of(month)).isEqualTo(new ReportingPeriod(first, last));
    }

    @Test
    void a_year_begins_on_15_december_of_the_year_before() {
        assertThat(ReportingPeriod.of(Year.of(2021)))
                .isEqualTo(
                        new ReportingPeriod(
                                LocalDate.of(2020, 12, 15), LocalDate.of(2021, 12, 14)));
    }

    @Test
    void months_follow_one_another_without_a_hole() {
        for (YearMonth month = YearMonth.of(2020, 1);
                month.getYear() < 2027;
                month = month.plusMonths(1)) {
            assertThat(ReportingPeriod.of(month.plusMonths(1)).first())
                    .isEqualTo(ReportingPeriod.of(month).last().plusDays(1));
        }
    }
}
