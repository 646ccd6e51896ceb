package org.resolute.events.wire;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.resolute.events.Event;
import org.resolute.events.EventKey;
import org.resolute.events.MonitoringEvent;
import org.resolute.events.ResolutionId;
import org.resolute.events.UnitRef;
import org.resolute.events.wire.Envelope.Origin;
import org.resolute.events.wire.Envelope.Place;

/** One event of every kind, with every field filled that its rules let stand together. */
final class Examples {
    static final ResolutionId RESOLUTION = new ResolutionId("dh-xi-kien-giang");
    static final UnitRef AN_MINH = UnitRef.parse("gso:909");
    static final UnitRef PROVINCE = UnitRef.parse("kg-0001");

    private static final Map<WireName, Event> NEWEST =
            Stream.of(
                            StructureExamples.ALL,
                            PlanExamples.ALL,
                            UndertakingExamples.ALL,
                            MonitoringExamples.ALL)
                    .flatMap(List::stream)
                    .collect(Collectors.toMap(WireName::of, Function.identity()));

    /** Data as it was sent before its event got a newer version, and what it is read as. */
    private static final Map<WireName, Older> OLDER =
            Map.of(
                    WireName.OBSTACLE_REPORTED_V1,
                    UndertakingExamples.OBSTACLE_OF_VERSION_1,
                    WireName.REPORT_SEALED_V1,
                    MonitoringExamples.SEAL_OF_VERSION_1);

    record Older(String data, Event event) {}

    private Examples() {}

    static Event of(WireName name) {
        Older older = OLDER.get(name);
        return Objects.requireNonNull(older == null ? NEWEST.get(name) : older.event());
    }

    static String data(WireName name) {
        Older older = OLDER.get(name);
        return older == null ? EventJson.write(of(name)) : older.data();
    }

    static Collection<Event> newest() {
        return NEWEST.values();
    }

    static Envelope envelope(WireName name) {
        return new Envelope(
                new EventKey("https://an-minh.example/reports", "2021-0042"),
                name,
                of(name) instanceof MonitoringEvent e
                        ? e.round().value()
                        : "dh-xi-kien-giang/kg-0012",
                "2021-10-12T09:00:00+07:00",
                new Place("kien-giang", 17, Instant.parse("2021-10-12T03:00:00.000120Z"), 4),
                new Origin("an-minh", "c-9f1", null),
                data(name));
    }
}
