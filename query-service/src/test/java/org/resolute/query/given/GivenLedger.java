package org.resolute.query.given;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.resolute.events.Event;
import org.resolute.events.EventKey;
import org.resolute.events.MonitoringEvent;
import org.resolute.events.ResolutionEvent;
import org.resolute.events.UndertakingEvent;
import org.resolute.events.UnitEvent;
import org.resolute.events.UnitRef;
import org.resolute.events.wire.Envelope;
import org.resolute.events.wire.Envelope.Origin;
import org.resolute.events.wire.Envelope.Place;
import org.resolute.events.wire.EventJson;
import org.resolute.events.wire.WireName;

/** A ledger in memory: numbers what happened as the real one would. */
public final class GivenLedger {
    private static final Instant FIRST_RECORDED = Instant.parse("2021-01-01T00:00:00.000001Z");

    private final String name;
    private final Instant firstRecorded;
    private final List<Envelope> envelopes = new ArrayList<>();
    private final Map<String, String> unitByCode = new HashMap<>();
    private final Map<String, Long> revisions = new HashMap<>();

    public GivenLedger(String name) {
        this(name, FIRST_RECORDED);
    }

    /** A ledger that records an event a second from this moment on. */
    public GivenLedger(String name, Instant firstRecorded) {
        this.name = name;
        this.firstRecorded = firstRecorded;
    }

    public String name() {
        return name;
    }

    public List<Envelope> envelopes() {
        return List.copyOf(envelopes);
    }

    public int size() {
        return envelopes.size();
    }

    /** Records a fact that happened then; the position is the next one. */
    public Envelope record(Event event, String time) {
        return record(event, time, null);
    }

    /** Records a fact whose earlier receipt the registrar attests. */
    public Envelope record(Event event, String time, @Nullable String receivedAt) {
        String subject = subject(event);
        long position = envelopes.size() + 1L;
        long revision = revisions.merge(subject, 1L, Long::sum) - 1;
        Envelope envelope =
                new Envelope(
                        new EventKey("https://given.example", "fact-" + position),
                        WireName.of(event),
                        subject,
                        time,
                        new Place(name, position, firstRecorded.plusSeconds(position), revision),
                        new Origin("given", "c-" + position, receivedAt),
                        EventJson.write(event));
        envelopes.add(envelope);
        return envelope;
    }

    private String subject(Event event) {
        return switch (event) {
            case UnitEvent unit -> {
                String id = unit(unit.subject());
                remember(unit, id);
                yield id;
            }
            case ResolutionEvent resolution -> resolution.resolution().value();
            case UndertakingEvent undertaking ->
                    undertaking.resolution() + "/" + unit(undertaking.unit());
            case MonitoringEvent monitoring -> monitoring.round().value();
        };
    }

    private void remember(UnitEvent event, String id) {
        switch (event) {
            case UnitEvent.UnitEstablished unit ->
                    unit.codes().forEach(c -> unitByCode.put(c.system() + ":" + c.code(), id));
            case UnitEvent.UnitCodeAssigned code ->
                    unitByCode.put(code.system() + ":" + code.code(), id);
            case UnitEvent.UnitCodeRetired _,
                    UnitEvent.UnitDissolved _,
                    UnitEvent.UnitMoved _,
                    UnitEvent.UnitRenamed _ -> {}
        }
    }

    private String unit(UnitRef reference) {
        @Nullable String unit = unitByCode.get(reference.written());
        return unit == null ? reference.written() : unit;
    }
}
