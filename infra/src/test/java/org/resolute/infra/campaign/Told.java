package org.resolute.infra.campaign;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.resolute.events.Event;
import org.resolute.events.EventKey;
import org.resolute.events.wire.EventJson;
import org.resolute.events.wire.Submitted;
import org.resolute.events.wire.WireName;

/** A line of the campaign, read with the code the door reads it with. */
record Told(
        String chapter,
        EventKey key,
        OffsetDateTime time,
        Optional<Instant> received,
        Event event) {
    static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");

    /** All lines in the order they are submitted. */
    static List<Told> all() {
        return Chapter.all().stream()
                .flatMap(chapter ->
                        chapter.events().stream().map(line -> read(chapter.name(), line)))
                .toList();
    }

    static List<Told> of(String chapter) {
        return all().stream().filter(told -> told.chapter().startsWith(chapter)).toList();
    }

    static <E extends Event> Stream<E> events(List<Told> told, Class<E> kind) {
        return told.stream().map(Told::event).filter(kind::isInstance).map(kind::cast);
    }

    private static Told read(String chapter, String line) {
        Submitted sent = Submitted.read(line);
        WireName name = WireName.ofType(attribute(sent, "type")).orElseThrow();
        return new Told(
                chapter,
                new EventKey(attribute(sent, "source"), attribute(sent, "id")),
                OffsetDateTime.parse(attribute(sent, "time")),
                Optional.ofNullable(sent.attributes().get("receivedat"))
                        .map(at -> OffsetDateTime.parse(at).toInstant()),
                EventJson.read(name, Objects.requireNonNull(sent.data())));
    }

    private static String attribute(Submitted sent, String name) {
        return Objects.requireNonNull(sent.attributes().get(name), name);
    }

    /** The day it happened. */
    LocalDate day() {
        return time.atZoneSameInstant(ZONE).toLocalDate();
    }

    /** The day it was received. */
    LocalDate receivedOn() {
        return received.orElseThrow().atZone(ZONE).toLocalDate();
    }
}
