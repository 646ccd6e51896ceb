package org.resolute.events.wire;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What senders were told about an event holds for ever; only new types are added. */
class ReleasedShapesTest {
    private static final Path RELEASED = Path.of("src/test/resources/released.txt");

    @ParameterizedTest
    @EnumSource
    void a_released_type_keeps_its_shape(WireName name) throws IOException {
        List<String> released =
                Files.readAllLines(RELEASED).stream()
                        .filter(line -> line.startsWith(Shape.title(name) + " "))
                        .filter(line -> name.isCurrent() || !isOfRecord(line))
                        .toList();

        assertThat(released)
                .as(
                        "Is %s new? Then add its lines to %s. If it was released, senders and"
                                + " ledgers hold data of this shape: leave it as it is and add a"
                                + " new version instead, with a name in WireName, a schema, an"
                                + " upcaster from this version, a golden file and lines of its own",
                        name.type(), RELEASED)
                .isEqualTo(Shape.of(name));
    }

    @Test
    void no_released_type_is_gone() throws IOException {
        assertThat(
                        Files.readAllLines(RELEASED).stream()
                                .map(line -> line.substring(0, line.indexOf(' ')))
                                .distinct())
                .containsExactlyInAnyOrderElementsOf(
                        Arrays.stream(WireName.values()).map(Shape::title).toList());
    }

    /** How a version was read while it was the newest; kept as history when it no longer is. */
    private static boolean isOfRecord(String line) {
        return line.split(" ", 3)[1].equals("record");
    }
}
