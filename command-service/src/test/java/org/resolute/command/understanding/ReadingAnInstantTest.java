package org.resolute.command.understanding;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.OffsetDateTime;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A time is read as the JDK's own formatter reads it, and turned away where that would. */
class ReadingAnInstantTest {
    private static final int TEXTS = 2_000;

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void what_is_written_is_what_the_formatter_reads(long seed) {
        Random lot = new Random(seed);
        for (int i = 0; i < TEXTS; i++) {
            String text = text(lot);
            assertThat(WrittenInstant.read(text))
                    .as(text)
                    .contains(OffsetDateTime.parse(text).toInstant());
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2021-02-30T00:00:00Z",
                "2021-02-29T00:00:00Z",
                "2021-13-01T00:00:00Z",
                "2021-01-01T24:00:00Z",
                "2021-01-01T00:00:60Z",
                "2021-01-01T00:00:00",
                "2021-01-01T00:00:00.Z",
                "2021-01-01T00:00:00.1234567890Z",
                "2021-01-01T00:00:00+18:01",
                "0000-01-01T00:00:00Z",
                "10000-01-01T00:00:00Z",
                "2021-01-01 00:00:00Z",
                "٢٠٢١-٠١-٠١T00:00:00Z",
                ""
            })
    void what_is_no_instant_is_turned_away(String text) {
        assertThat(WrittenInstant.read(text)).isEmpty();
    }

    private static String text(Random lot) {
        String fraction = "." + Math.abs(lot.nextInt(1_000_000_000));
        int hours = lot.nextInt(-17, 18);
        String zone = String.format("%s%02d:%02d", hours < 0 ? "-" : "+", Math.abs(hours), 30);
        return String.format(
                "%04d-%02d-%02dT%02d:%02d:%02d%s%s",
                lot.nextInt(1900, 2200),
                lot.nextInt(1, 13),
                lot.nextInt(1, 29),
                lot.nextInt(24),
                lot.nextInt(60),
                lot.nextInt(60),
                lot.nextBoolean() ? fraction : "",
                lot.nextInt(3) == 0 ? "z" : zone);
    }
}
