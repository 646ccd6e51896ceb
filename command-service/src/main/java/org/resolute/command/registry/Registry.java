package org.resolute.command.registry;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.resolute.events.Event;
import org.resolute.events.MonitoringEvent;
import org.resolute.events.ResolutionEvent;
import org.resolute.events.ResolutionId;
import org.resolute.events.UndertakingEvent;
import org.resolute.events.UnitCode;
import org.resolute.events.UnitEvent;
import org.resolute.events.UnitEvent.UnitCodeAssigned;
import org.resolute.events.UnitEvent.UnitCodeRetired;
import org.resolute.events.UnitEvent.UnitDissolved;
import org.resolute.events.UnitEvent.UnitEstablished;
import org.resolute.events.UnitEvent.UnitMoved;
import org.resolute.events.UnitEvent.UnitRenamed;
import org.resolute.events.UnitId;
import org.resolute.events.UnitRef;
import org.resolute.events.wire.Envelope;

/** The units and resolutions of a ledger in memory, on every day. */
public final class Registry {
    private final Map<UnitId, KnownUnit> units = new ConcurrentHashMap<>();
    private final CodeBook codes;
    private final ResolutionBook resolutions;
    private final ZoneId zone;

    /**
     * @param zone of the ledger: it decides on which day something happened
     */
    public Registry(ZoneId zone) {
        this.zone = zone;
        this.codes = new CodeBook();
        this.resolutions = new ResolutionBook(this);
    }

    private Registry(Registry other) {
        this.zone = other.zone;
        this.codes = new CodeBook(other.codes);
        this.units.putAll(other.units);
        this.resolutions = new ResolutionBook(this, other.resolutions);
    }

    /** The same, to go its own way from here. */
    Registry copy() {
        return new Registry(this);
    }

    /** The day on which something happened, in the zone of the ledger. */
    public LocalDate dayOf(Instant moment) {
        return moment.atZone(zone).toLocalDate();
    }

    public Optional<KnownUnit> unit(UnitId unit) {
        return Optional.ofNullable(units.get(unit));
    }

    public Optional<KnownResolution> resolution(ResolutionId resolution) {
        return resolutions.get(resolution);
    }

    /** The units a reference may mean on a day: none, the one, or several that share a code. */
    public List<UnitId> named(UnitRef reference, LocalDate day) {
        return switch (reference) {
            case UnitRef.ById byId -> unit(byId.unit()).map(KnownUnit::id).stream().toList();
            case UnitRef.ByCode byCode -> codes.on(byCode.code(), day);
        };
    }

    /** The units a code names on a day or on a later one: who takes it must wait for none. */
    public List<UnitId> holders(UnitCode code, LocalDate from) {
        return codes.onOrAfter(code, from);
    }

    /** Whether a unit is another or stands under it on a day. */
    public boolean under(UnitId unit, UnitId root, LocalDate day) {
        return Stream.iterate(
                        unit(unit),
                        Optional::isPresent,
                        u -> u.get().parentOn(day).flatMap(this::unit))
                .anyMatch(u -> u.get().id().equals(root));
    }

    /** Whether some unit in force on a day is as described. */
    public boolean anyOn(LocalDate day, Predicate<KnownUnit> described) {
        return units.values().stream().anyMatch(u -> u.inForceOn(day) && described.test(u));
    }

    void put(Envelope recorded) {
        put(recorded.subject(), recorded.event(), recorded.occurredAt());
    }

    void put(String subject, Event event, Instant occurred) {
        switch (event) {
            case UnitEvent e -> put(new UnitId(subject), e);
            case ResolutionEvent e -> resolutions.put(e, occurred);
            case UndertakingEvent e -> throw noStructure(e);
            case MonitoringEvent e -> throw noStructure(e);
        }
    }

    private static IllegalArgumentException noStructure(Event event) {
        return new IllegalArgumentException("not structure: " + event);
    }

    private void put(UnitId unit, UnitEvent event) {
        LocalDate day = event.effectiveOn();
        switch (event) {
            case UnitEstablished e -> {
                Optional<UnitId> parent =
                        Optional.ofNullable(e.parent()).map(ref -> named(ref, day).getFirst());
                units.put(unit, KnownUnit.established(unit, e.level(), parent, day));
                e.codes().forEach(code -> codes.assign(code, unit, day));
            }
            case UnitRenamed e -> {
                // Names are no identities: no rule asks for them.
            }
            case UnitMoved e -> {
                UnitId parent = named(e.parent(), day).getFirst();
                units.computeIfPresent(unit, (id, known) -> known.under(parent, day));
            }
            case UnitCodeAssigned e -> codes.assign(code(e.system(), e.code()), unit, day);
            case UnitCodeRetired e -> codes.retire(code(e.system(), e.code()), unit, day);
            case UnitDissolved e -> {
                units.computeIfPresent(unit, (id, known) -> known.dissolved(day));
                codes.retireAll(unit, day);
            }
        }
    }

    private static UnitCode code(String system, String code) {
        return new UnitCode(system, code);
    }
}
