package org.resolute.command.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.resolute.events.wire.WireName;

class NamingColumnsTest {

    @ParameterizedTest
    @EnumSource
    void every_field_of_an_event_has_a_vietnamese_name_of_its_own(WireName event) {
        Set<String> names = new HashSet<>();

        for (String field : Fields.of(event).keySet()) {
            String name = Words.vietnamese(event, field, 0);

            assertThat(Words.meaning(name)).contains(field.replace("#", "0"));
            assertThat(names.add(name)).as(name).isTrue();
        }
    }

    @ParameterizedTest
    @CsvSource({
        "reached, reached",
        "' Reached ', reached",
        "EFFECTIVEON, effectiveOn",
        "Số người được tuyên truyền, reached",
        "số người  ĐƯỢC tuyên truyền, reached",
        "codes.3.system, codes.3.system",
        "Hệ thống mã 1, codes.0.system",
        "Số liệu 2: tử số, figures.1.numerator",
        "SHA256, sha256",
        "SHA-256, sha256",
    })
    void a_column_is_understood_by_any_of_its_names(String cell, String flat) {
        assertThat(Words.meaning(cell)).contains(flat);
        assertThat(Words.meaning(Normalizer.normalize(cell, Normalizer.Form.NFD))).contains(flat);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "họ tên",
                "codes.#.system",
                "codes.100.system",
                "codes.99999999999.system",
                "Hệ thống mã 0",
                "codes.0",
                "data",
                "specversion",
            })
    void what_is_no_column_is_not_taken_for_one(String cell) {
        assertThat(Words.meaning(cell)).isEmpty();
    }

    @Test
    void the_template_of_every_event_is_a_header_that_is_understood() {
        for (String name : Templates.names()) {
            Header english = Header.read(Templates.of(name, false).orElseThrow());
            Header vietnamese = Header.read(Templates.of(name, true).orElseThrow());

            assertThat(english.flat()).startsWith("type", "id", "source", "time");
            assertThat(vietnamese.flat()).isEqualTo(english.flat());
        }
        assertThat(Templates.of("plan-drafted", false))
                .contains(
                        "type,id,source,time,resolution,unit,document,kind,title,reference,"
                                + "obligation\r\n");
        assertThat(Templates.of("plan-drafted", true).orElseThrow())
                .startsWith("\uFEFFLoại sự kiện,Mã báo cáo,Nguồn,Thời điểm,Nghị quyết,Đơn vị,");
    }

    @Test
    void every_event_has_a_template() {
        List<String> events =
                Arrays.stream(WireName.values()).map(WireName::shortName).distinct().toList();

        assertThat(Templates.names()).containsExactlyInAnyOrderElementsOf(events);
    }
}
