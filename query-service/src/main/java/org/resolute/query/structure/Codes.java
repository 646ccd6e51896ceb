package org.resolute.query.structure;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import org.resolute.events.UnitCode;
import org.resolute.events.UnitRef;
import org.resolute.query.intake.Broken;

/**
 * Which unit a code names on which day. A code ends with the day it is retired or its unit is
 * dissolved, and may then name another unit.
 */
public final class Codes {
    private static final Comparator<UnitCode> ORDER =
            Comparator.comparing(UnitCode::system).thenComparing(UnitCode::code);

    private final Map<UnitCode, Map<String, NavigableMap<LocalDate, Boolean>>> holders =
            new HashMap<>();
    private final Map<String, NavigableSet<UnitCode>> codes = new HashMap<>();
    private final Map<String, LocalDate> ends = new HashMap<>();

    Codes() {}

    /** All codes that this transaction sees. */
    static Codes load(Connection connection) throws SQLException {
        return CodesInOrder.load(connection).at(Long.MAX_VALUE);
    }

    /** From this day on the unit holds the code, or holds it no more. */
    record Change(String unit, UnitCode code, LocalDate since, boolean isHeld) {}

    void put(Change change) {
        holders.computeIfAbsent(change.code(), _ -> new TreeMap<>())
                .computeIfAbsent(change.unit(), _ -> new TreeMap<>())
                .put(change.since(), change.isHeld());
        codes.computeIfAbsent(change.unit(), _ -> new TreeSet<>(ORDER)).add(change.code());
    }

    void dissolve(String unit, LocalDate on) {
        ends.put(unit, on);
    }

    /** The unit that the code names on this day. */
    Optional<String> holder(UnitCode code, LocalDate day) {
        return holders.getOrDefault(code, Map.of()).keySet().stream()
                .filter(unit -> holds(unit, code, day))
                .max(Comparator.comparing(unit -> since(unit, code, day)));
    }

    /** The unit that the code names on this day or, where it names none, was the last to name. */
    Optional<String> lastHolder(UnitCode code, LocalDate day) {
        return holders.getOrDefault(code, Map.of()).keySet().stream()
                .filter(unit -> changes(unit, code).floorKey(day) != null)
                .max(
                        Comparator.comparing((String unit) -> holds(unit, code, day))
                                .thenComparing(unit -> since(unit, code, day)));
    }

    List<UnitCode> of(String unit, LocalDate day) {
        return codes.getOrDefault(unit, new TreeSet<>(ORDER)).stream()
                .filter(code -> holds(unit, code, day))
                .toList();
    }

    private boolean holds(String unit, UnitCode code, LocalDate day) {
        var change = changes(unit, code).floorEntry(day);
        LocalDate end = ends.get(unit);
        return change != null && change.getValue() && (end == null || day.isBefore(end));
    }

    private LocalDate since(String unit, UnitCode code, LocalDate day) {
        LocalDate since = changes(unit, code).floorKey(day);
        return since == null ? day : since;
    }

    private NavigableMap<LocalDate, Boolean> changes(String unit, UnitCode code) {
        return holders.getOrDefault(code, Map.of()).getOrDefault(unit, new TreeMap<>());
    }

    /**
     * The unit a report means. The ledger has accepted the reference, so where no unit holds the
     * code on that day the one that held it nearest to that day is meant.
     *
     * @throws Broken where no unit ever held the code
     */
    public String unit(UnitRef reference, LocalDate day) {
        return switch (reference) {
            case UnitRef.ById byId -> byId.unit().value();
            case UnitRef.ByCode byCode ->
                    holder(byCode.code(), day)
                            .or(() -> nearest(byCode.code(), day))
                            .orElseThrow(() -> new Broken("no unit holds " + reference.written()));
        };
    }

    private Optional<String> nearest(UnitCode code, LocalDate day) {
        return holders.getOrDefault(code, Map.of()).entrySet().stream()
                .min(Comparator.comparingLong(held -> distance(held.getValue(), day)))
                .map(Map.Entry::getKey);
    }

    private static long distance(NavigableMap<LocalDate, Boolean> changes, LocalDate day) {
        return changes.keySet().stream()
                .mapToLong(since -> Math.abs(ChronoUnit.DAYS.between(since, day)))
                .min()
                .orElse(Long.MAX_VALUE);
    }
}
