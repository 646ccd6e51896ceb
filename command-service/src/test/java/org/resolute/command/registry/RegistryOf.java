package org.resolute.command.registry;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.resolute.events.Event;
import org.resolute.events.EventKey;
import org.resolute.events.UnitEvent;
import org.resolute.events.wire.Envelope;
import org.resolute.events.wire.Envelope.Origin;
import org.resolute.events.wire.Envelope.Place;
import org.resolute.events.wire.EventJson;
import org.resolute.events.wire.WireName;

/** A registry that has heard of some events. */
public final class RegistryOf {
    private RegistryOf() {}

    private static String subject(Event event) {
        return event instanceof UnitEvent e ? e.subject().written() : "subject";
    }

    public static Registry events(List<? extends Event> events) {
        Registry registry = new Registry(ZoneId.of("Asia/Ho_Chi_Minh"));
        long position = 0;
        for (Event event : events) {
            position++;
            registry.put(
                    new Envelope(
                            new EventKey("test", "e" + position),
                            WireName.of(event),
                            subject(event),
                            "2020-10-17T00:00:00+07:00",
                            new Place("test", position, Instant.EPOCH, 0),
                            new Origin("test", "c", null),
                            EventJson.write(event)));
        }
        return registry;
    }
}
