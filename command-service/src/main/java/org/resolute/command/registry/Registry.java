package org.resolute.command.registry;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.resolute.events.ResolutionEvent;
import org.resolute.events.ResolutionEvent.ResolutionAdopted;
import org.resolute.events.ResolutionId;
import org.resolute.events.UndertakingEvent;
import org.resolute.events.UnitCode;
import org.resolute.events.UnitEvent;
import org.resolute.events.UnitEvent.UnitEstablished;
import org.resolute.events.UnitId;
import org.resolute.events.UnitRef;
import org.resolute.events.wire.Envelope;

/** The units and resolutions of a ledger in memory. Putting an event in twice does no harm. */
public final class Registry {
    private final Map<UnitId, KnownUnit> units = new ConcurrentHashMap<>();
    private final Map<UnitCode, List<CodeUse>> codes = new ConcurrentHashMap<>();
    private final Map<ResolutionId, KnownResolution> resolutions = new ConcurrentHashMap<>();
    private final ZoneId zone;

    /**
     * @param zone of the ledger: it decides on which day something happened
     */
    public Registry(ZoneId zone) {
        this.zone = zone;
    }

    public ZoneId zone() {
        return zone;
    }

    public Optional<KnownUnit> unit(UnitId unit) {
        return Optional.ofNullable(units.get(unit));
    }

    public Optional<KnownResolution> resolution(ResolutionId resolution) {
        return Optional.ofNullable(resolutions.get(resolution));
    }

    /** The units a reference may mean on a day: none, the one, or several that share a code. */
    public List<UnitId> named(UnitRef reference, LocalDate day) {
        return switch (reference) {
            case UnitRef.ById byId -> unit(byId.unit()).map(KnownUnit::id).stream().toList();
            case UnitRef.ByCode byCode ->
                    codes.getOrDefault(byCode.code(), List.of()).stream()
                            .filter(use -> use.on(day))
                            .map(CodeUse::unit)
                            .toList();
        };
    }

    /** Whether a unit is another or stands under it. */
    public boolean under(UnitId unit, UnitId root) {
        return Stream.iterate(
                        unit(unit), Optional::isPresent, u -> u.get().parent().flatMap(this::unit))
                .anyMatch(u -> u.get().id().equals(root));
    }

    void put(Envelope recorded) {
        switch (recorded.event()) {
            case UnitEvent e -> put(e);
            case ResolutionEvent e -> put(e, recorded);
            case UndertakingEvent e ->
                    throw new IllegalArgumentException("not structure: " + recorded.type());
        }
    }

    private void put(UnitEvent event) {
        switch (event) {
            case UnitEstablished e -> {
                Optional<UnitId> parent =
                        Optional.ofNullable(e.parent())
                                .map(ref -> named(ref, e.effectiveOn()).getFirst());
                units.put(e.unit(), new KnownUnit(e.unit(), e.level(), parent, e.effectiveOn()));
                CodeUse use = new CodeUse(e.unit(), e.effectiveOn());
                for (UnitCode code : e.codes()) {
                    codes.merge(
                            code,
                            List.of(use),
                            (before, now) ->
                                    Stream.concat(before.stream(), now.stream())
                                            .distinct()
                                            .toList());
                }
            }
        }
    }

    private void put(ResolutionEvent event, Envelope recorded) {
        switch (event) {
            case ResolutionAdopted e -> {
                LocalDate day = recorded.occurredAt().atZone(zone).toLocalDate();
                resolutions.put(
                        e.resolution(),
                        new KnownResolution(
                                e.resolution(),
                                named(e.scope(), day).getFirst(),
                                recorded.occurredAt()));
            }
        }
    }
}
