package org.resolute.events.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.resolute.events.EntryEvent.EntryCorrected;
import org.resolute.events.Malformed;
import org.resolute.events.Replacement;

/** A replacement is kept for the event it corrects, which alone can judge its fields. */
class CorrectingAnEntryTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{\"z\":1,\"a\":{\"y\":[1,2.50,-0.10,true,null],\"b\":\"Đông B\"}}",
                "{\"n\":123456789012345678901234567890}",
                "{\"n\":1E+99999999}"
            })
    void its_fields_keep_their_order_and_its_numbers_their_spelling(String json) {
        assertThat(replacementOf(json)).isEqualTo(new Replacement(json));
    }

    @Test
    void white_space_and_needless_escapes_go() {
        assertThat(replacementOf(" {\n \"title\" : \"\\u0110\\/\" } "))
                .isEqualTo(new Replacement("{\"title\":\"Đ/\"}"));
    }

    @Test
    void a_field_named_twice_inside_is_refused() {
        assertThatThrownBy(() -> replacementOf("{\"a\":1,\"a\":2}")).isInstanceOf(Malformed.class);
    }

    @Test
    void a_replacement_of_more_than_16_kib_is_refused() {
        String most = "{\"a\":\"" + "đ".repeat(8 * 1024 - 4) + "\"}";

        assertThat(replacementOf(most).json()).isEqualTo(most);
        assertThatThrownBy(() -> replacementOf(most.replace("\"a\"", "\"ab\"")))
                .isInstanceOfSatisfying(
                        Malformed.class,
                        m ->
                                assertThat(m.pointer() + " " + m.code())
                                        .isEqualTo("/replacement too-large"));
    }

    private static Replacement replacementOf(String json) {
        String data = Examples.data(WireName.ENTRY_CORRECTED);
        String example =
                ((EntryCorrected) Examples.of(WireName.ENTRY_CORRECTED)).replacement().json();
        EntryCorrected read =
                (EntryCorrected)
                        EventJson.read(WireName.ENTRY_CORRECTED, data.replace(example, json));
        return read.replacement();
    }
}
