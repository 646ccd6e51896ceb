package org.resolute.command.ledger;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.resolute.events.EventKey;

/** Where the events of one command came to stand; filled while its unit of work commits. */
public final class Recordings {
    private static final String RESOURCE = Recordings.class.getName();

    private final Map<EventKey, Recorded> byKey = new ConcurrentHashMap<>();

    private Recordings() {}

    public static Recordings of(UnitOfWork<?> unit) {
        return unit.getOrComputeResource(RESOURCE, name -> new Recordings());
    }

    void put(EventKey key, Recorded recorded) {
        byKey.put(key, recorded);
    }

    public Optional<Recorded> of(EventKey key) {
        return Optional.ofNullable(byKey.get(key));
    }
}
