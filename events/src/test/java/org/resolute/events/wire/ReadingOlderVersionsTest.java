package org.resolute.events.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.resolute.events.Event;
import org.resolute.events.Malformed;
import org.resolute.events.ObstacleEvent.ObstacleReported;
import tools.jackson.databind.node.ObjectNode;

/** Data is read as the version it was sent as, whatever the newest demands by now. */
class ReadingOlderVersionsTest {
    private static final WireName OLD = WireName.OBSTACLE_REPORTED_V1;
    private static final WireName NEW = WireName.OBSTACLE_REPORTED;

    @Test
    void an_obstacle_of_version_1_stands_since_an_unknown_day() {
        Event event = EventJson.read(OLD, Examples.data(OLD));

        assertThat(event)
                .isInstanceOfSatisfying(
                        ObstacleReported.class, e -> assertThat(e.since()).isNull());
    }

    @Test
    void an_envelope_keeps_the_type_its_data_was_sent_as() {
        byte[] bytes = Examples.envelope(OLD).toBytes();

        assertThat(new String(bytes, StandardCharsets.UTF_8))
                .contains("\"type\":\"org.resolute.obstacle-reported.v1\"");
        assertThat(Envelope.read(bytes).type()).isEqualTo(OLD);
        assertThat(WireName.of(Envelope.read(bytes).event())).isEqualTo(NEW);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "null",
                "[]",
                "\"\"",
                "{\"obstacle\":\"a\",\"obstacle\":\"b\"}",
                "{\"obstacle\":\"a\"} {}",
                "{\"obstacle\":"
            })
    void older_data_is_read_as_strictly_as_the_newest(String data) {
        assertThatThrownBy(() -> EventJson.read(OLD, data)).isInstanceOf(Malformed.class);
        assertThatThrownBy(() -> EventJson.read(NEW, data)).isInstanceOf(Malformed.class);
    }

    @ParameterizedTest
    @EnumSource
    void a_version_has_every_step_behind_it_and_before_it(WireName name) {
        int newest = WireName.of(Examples.of(name)).version();
        Upcasters steps = Upcasters.of(name);

        assertThat(steps.before().stream().map(step -> step.from().version()))
                .isEqualTo(IntStream.range(1, name.version()).boxed().toList());
        assertThat(steps.after().stream().map(step -> step.from().version()))
                .isEqualTo(IntStream.range(name.version(), newest).boxed().toList());
    }

    @Test
    void steps_are_taken_one_after_the_other() {
        Upcasters steps = new Upcasters(List.of(), List.of(new Appends("a"), new Appends("b")));
        ObjectNode data = EventJson.MAPPER.createObjectNode().put("text", "");

        assertThat(steps.upcast(data).get("text").stringValue()).isEqualTo("ab");
    }

    @Test
    void every_fact_has_a_name() {
        Set<Class<?>> named = new HashSet<>();
        Arrays.stream(WireName.values()).forEach(name -> named.add(name.record()));

        assertThat(facts(Event.class)).hasSize(37).allMatch(named::contains);
    }

    private static Stream<Class<?>> facts(Class<?> type) {
        return type.isRecord()
                ? Stream.of(type)
                : Arrays.stream(type.getPermittedSubclasses())
                        .flatMap(ReadingOlderVersionsTest::facts);
    }

    private record Appends(String letter) implements Upcaster {
        @Override
        public WireName from() {
            return OLD;
        }

        @Override
        public void upcast(ObjectNode data) {
            data.put("text", data.get("text").stringValue() + letter);
        }

        @Override
        public void demand(Event event) {
            throw new IllegalStateException("nothing is demanded of older data");
        }
    }
}
