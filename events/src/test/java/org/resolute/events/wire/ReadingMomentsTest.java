package org.resolute.events.wire;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import java.util.Random;
import java.util.function.Function;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The library is what moments are held against. */
class ReadingMomentsTest {
    private static final int TRIED = 20_000;
    private static final String STRAY = "0123456789-+:.TZtz 18";
    private static final DateTimeFormatter MICROSECONDS =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSSSSS'Z'").withZone(ZoneOffset.UTC);

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void what_the_library_reads_is_read_as_the_same_moment_and_nothing_else_is(long seed) {
        Random random = new Random(seed);
        int read = 0;
        for (int i = 0; i < TRIED; i++) {
            String written = written(random);
            Optional<Instant> expected = read(w -> OffsetDateTime.parse(w).toInstant(), written);
            assertThat(read(Timestamps::instant, written)).as(written).isEqualTo(expected);
            read += expected.isPresent() ? 1 : 0;
        }
        assertThat(read).isBetween(TRIED / 4, TRIED * 3 / 4);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void a_moment_is_written_as_the_library_writes_it(long seed) {
        Random random = new Random(seed);
        for (int i = 0; i < TRIED; i++) {
            long seconds = random.nextLong(-70_000_000_000L, 300_000_000_000L);
            Instant moment = Instant.ofEpochSecond(seconds, random.nextInt(1_000_000_000));
            assertThat(Timestamps.written(moment)).isEqualTo(MICROSECONDS.format(moment));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "2021",
                "2021-10-12",
                "2021-10-12T09:00Z",
                "2021-10-12T09:00:00",
                "2021-10-12T09:00:00.Z",
                "2021-10-12T09:00:00.1234567890Z",
                "2021-10-12t09:00:00z",
                "2021-10-12T24:00:00Z",
                "2021-10-12T09:00:60Z",
                "2021-02-29T09:00:00Z",
                "2021-10-12T09:00:00+18:00",
                "2021-10-12T09:00:00+18:01",
                "2021-10-12T09:00:00-00:00",
                "2021-10-12T09:00:00+07:00:30",
                "+12021-10-12T09:00:00Z"
            })
    void an_odd_form_is_left_to_the_library(String written) {
        assertThat(read(Timestamps::instant, written))
                .isEqualTo(read(w -> OffsetDateTime.parse(w).toInstant(), written));
    }

    private static Optional<Instant> read(Function<String, Instant> reader, String written) {
        try {
            return Optional.of(reader.apply(written));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    /** A moment in one of its forms, often with a character or two that are not its own. */
    private static String written(Random random) {
        StringBuilder written = new StringBuilder();
        written.append(
                "%04d-%02d-%02dT%02d:%02d:%02d"
                        .formatted(
                                random.nextInt(10_000),
                                1 + random.nextInt(12),
                                1 + random.nextInt(29),
                                random.nextInt(24),
                                random.nextInt(60),
                                random.nextInt(60)));
        if (random.nextBoolean()) {
            String nanos = "%09d".formatted(random.nextInt(1_000_000_000));
            written.append('.').append(nanos, 0, 1 + random.nextInt(9));
        }
        written.append(
                random.nextBoolean()
                        ? "Z"
                        : "%s%02d:%02d"
                                .formatted(
                                        random.nextBoolean() ? "+" : "-",
                                        random.nextInt(19),
                                        random.nextInt(60)));
        for (int stray = random.nextInt(3); stray > 0; stray--) {
            int place = random.nextInt(written.length());
            written.setCharAt(place, STRAY.charAt(random.nextInt(STRAY.length())));
        }
        return written.toString();
    }
}
