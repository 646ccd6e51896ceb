package org.resolute.events.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.Year;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.resolute.events.WorkingDays;

/** A deadline in working days is a day that the published holidays decide. */
class CountingWorkingDaysTest {
    private final WorkingCalendar calendar = WorkingCalendar.ofVietnam();

    @ParameterizedTest
    @CsvSource({
        // from, working days, due on
        "2021-10-11, 1, 2021-10-12", // the day itself does not count
        "2021-10-08, 1, 2021-10-11", // over a weekend
        "2021-10-09, 1, 2021-10-11", // from a Saturday
        "2021-10-10, 5, 2021-10-15", // a week's worth from a Sunday
        "2021-10-11, 10, 2021-10-25",
        "2020-12-31, 1, 2021-01-04", // New Year on a Friday
        "2021-02-09, 1, 2021-02-17", // over the seven days of Tết
        "2021-04-20, 1, 2021-04-22", // Hùng Kings
        "2021-04-29, 1, 2021-05-04", // 1 May on a Saturday, taken on Monday
        "2021-09-01, 1, 2021-09-06", // National Day has two days since 2021
        "2020-09-01, 1, 2020-09-03", // and had one before
        "2022-08-31, 1, 2022-09-05", // its second day may be the one before
        "2023-04-28, 1, 2023-05-04", // three holidays, two of them on a weekend
        "2024-04-26, 1, 2024-05-02", // a Monday exchanged for a Saturday
        "2026-04-24, 1, 2026-04-28", // Hùng Kings on a Sunday
        "2019-12-31, 1, 2020-01-02", // only the days counted must be known
        "2026-12-30, 1, 2026-12-31",
    })
    void it_is_due_so_many_working_days_later(LocalDate from, int days, LocalDate due) {
        assertThat(calendar.dueOn(new WorkingDays(days, from))).isEqualTo(due);
    }

    @Test
    void a_deadline_that_reaches_into_an_unpublished_year_is_no_day() {
        WorkingDays deadline = new WorkingDays(2, LocalDate.of(2026, 12, 30));

        assertThatThrownBy(() -> calendar.dueOn(deadline))
                .isInstanceOfSatisfying(
                        CalendarUnknown.class, e -> assertThat(e.year()).isEqualTo(2027));
    }

    @Test
    void a_day_before_the_first_published_year_is_not_guessed() {
        assertThatThrownBy(() -> calendar.isWorkingDay(LocalDate.of(2019, 12, 31)))
                .isInstanceOf(CalendarUnknown.class);
    }

    @Test
    void the_longest_deadline_is_counted_day_by_day() {
        LocalDate from = LocalDate.of(2021, 1, 1);
        LocalDate due = calendar.dueOn(new WorkingDays(WorkingDays.WORKING_DAYS_MAX, from));

        assertThat(from.plusDays(1).datesUntil(due.plusDays(1)).filter(calendar::isWorkingDay))
                .hasSize(WorkingDays.WORKING_DAYS_MAX);
    }

    /** 10 days a year and 11 since 2021, in lieu where one meets a weekend, and exchanged ones. */
    @ParameterizedTest
    @CsvSource({"2020, 10", "2021, 11", "2022, 11", "2023, 11", "2024, 12", "2025, 12", "2026, 13"})
    void as_many_weekdays_are_off_as_the_law_gives(int year, int daysOff) {
        Holidays holidays = Holidays.ofVietnam();

        assertThat(
                        IntStream.rangeClosed(1, Year.of(year).length())
                                .mapToObj(Year.of(year)::atDay)
                                .filter(day -> day.getDayOfWeek().getValue() <= 5)
                                .filter(day -> holidays.on(day).isPresent()))
                .hasSize(daysOff);
    }

    @Test
    void other_holidays_can_be_handed_in() {
        WorkingCalendar other =
                new WorkingCalendar(new Holidays(List.of("date,name", "2030-01-01,New Year")));

        assertThat(other.dueOn(new WorkingDays(1, LocalDate.of(2029, 12, 31))))
                .isEqualTo("2030-01-02");
        assertThat(Holidays.ofVietnam().on(LocalDate.of(2021, 4, 21)))
                .contains("Giỗ Tổ Hùng Vương");
    }
}
