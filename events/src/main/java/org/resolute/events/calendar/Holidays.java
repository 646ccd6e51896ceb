package org.resolute.events.calendar;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The days on which offices are closed, by the years for which all of them are known.
 *
 * <p>The list has the public holidays of the Labour Code, the days off in lieu of those that fall
 * on a weekend, and the working days that were exchanged for a Saturday by decree. Such a Saturday
 * is not made a working day: a deadline may then lie a day later than in the office, never earlier.
 */
public final class Holidays {
    private static final Holidays OF_VIETNAM = read("holidays.csv");

    private final Map<LocalDate, String> names;
    private final Set<Integer> years;

    /**
     * Takes the lines of a table.
     *
     * @param lines {@code YYYY-MM-DD,name}, below a heading; a year is listed whole or not at all
     */
    Holidays(List<String> lines) {
        Map<LocalDate, String> named = new HashMap<>();
        for (String line : lines.subList(1, lines.size())) {
            int comma = line.indexOf(',');
            named.put(LocalDate.parse(line.substring(0, comma)), line.substring(comma + 1));
        }
        names = Map.copyOf(named);
        years = names.keySet().stream().map(LocalDate::getYear).collect(Collectors.toSet());
    }

    /** Vietnam's, as far as they are known here. */
    public static Holidays ofVietnam() {
        return OF_VIETNAM;
    }

    /**
     * The name of the holiday, if the day is one.
     *
     * @throws CalendarUnknown when the holidays of its year are not known
     */
    public Optional<String> on(LocalDate day) {
        if (!years.contains(day.getYear())) {
            throw new CalendarUnknown(day.getYear());
        }
        return Optional.ofNullable(names.get(day));
    }

    private static Holidays read(String file) {
        try (InputStream in = Holidays.class.getResourceAsStream(file)) {
            if (in == null) {
                throw new IllegalStateException("no table of holidays at " + file);
            }
            return new Holidays(
                    new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
