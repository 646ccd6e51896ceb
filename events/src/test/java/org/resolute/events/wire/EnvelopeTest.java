package org.resolute.events.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.resolute.events.Malformed;

/** The envelope keeps what a sender wrote and refuses what it did not write itself. */
class EnvelopeTest {

    @Test
    void data_is_kept_to_the_byte_with_its_white_space_and_its_spelling_of_numbers() {
        String data = "{ \"unit\" :\n \"gso:909\",\t\"chú\" : \"Đông B \\u0041\", \"n\": 1e2 }";
        Envelope envelope = with(data);

        byte[] bytes = envelope.toBytes();

        assertThat(new String(bytes, StandardCharsets.UTF_8)).endsWith("\"data\":" + data + "}");
        assertThat(Envelope.read(bytes)).isEqualTo(envelope);
        assertThat(Envelope.read(bytes).toBytes()).isEqualTo(bytes);
    }

    @Test
    void an_attested_receipt_stands_between_the_correlation_and_the_data() {
        Envelope plain = Examples.envelope(WireName.PLAN_DRAFTED);
        Envelope attested =
                new Envelope(
                        plain.key(),
                        plain.type(),
                        plain.subject(),
                        plain.time(),
                        plain.place(),
                        new Envelope.Origin("registrar", "c-1", "2021-10-13T00:00:00Z"),
                        plain.data());

        assertThat(new String(attested.toBytes(), StandardCharsets.UTF_8))
                .contains("\"c-1\",\"receivedat\":\"2021-10-13T00:00:00Z\",\"data\"");
        assertThat(Envelope.read(attested.toBytes())).isEqualTo(attested);
    }

    @Test
    void bytes_that_are_no_envelope_are_malformed() {
        for (String bytes :
                new String[] {"", "[]", "{\"id\":1}", "{\"id\":\"a\"}", "{\"id\":\"a\""}) {
            assertThatThrownBy(() -> Envelope.read(bytes.getBytes(StandardCharsets.UTF_8)))
                    .as(bytes)
                    .isInstanceOf(Malformed.class);
        }
    }

    private static Envelope with(String data) {
        Envelope plain = Examples.envelope(WireName.PLAN_DRAFTED);
        return new Envelope(
                plain.key(),
                plain.type(),
                plain.subject(),
                plain.time(),
                plain.place(),
                plain.origin(),
                data);
    }
}
