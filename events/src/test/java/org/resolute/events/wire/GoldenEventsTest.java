package org.resolute.events.wire;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * The form of a released event never changes. A difference here is a new version to add, not a file
 * to update.
 */
class GoldenEventsTest {

    @ParameterizedTest
    @EnumSource
    void an_envelope_is_written_to_the_byte_as_released(WireName name) throws IOException {
        assertThat(new String(Examples.envelope(name).toBytes(), StandardCharsets.UTF_8))
                .isEqualTo(golden(name));
    }

    @ParameterizedTest
    @EnumSource
    void a_released_envelope_is_read_back_whole(WireName name) throws IOException {
        Envelope envelope = Envelope.read(golden(name).getBytes(StandardCharsets.UTF_8));

        assertThat(envelope).isEqualTo(Examples.envelope(name));
        assertThat(envelope.event()).isEqualTo(Examples.of(name));
    }

    private static String golden(WireName name) throws IOException {
        return Files.readString(Path.of("src/test/resources/golden", Schemas.file(name))).strip();
    }
}
