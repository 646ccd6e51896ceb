package org.resolute.command.registry;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.resolute.events.UnitCode;
import org.resolute.events.UnitId;

/** Which unit a code names on which day. A code is used again once its unit lost it. */
final class CodeBook {
    private final Map<UnitCode, List<CodeUse>> uses = new ConcurrentHashMap<>();

    CodeBook() {}

    CodeBook(CodeBook other) {
        uses.putAll(other.uses);
    }

    void assign(UnitCode code, UnitId unit, LocalDate from) {
        CodeUse use = new CodeUse(unit, from, LocalDate.MAX);
        uses.merge(
                code,
                List.of(use),
                (known, one) -> Stream.concat(known.stream(), one.stream()).distinct().toList());
    }

    void retire(UnitCode code, UnitId unit, LocalDate day) {
        uses.computeIfPresent(code, (same, known) -> ended(known, unit, day));
    }

    /** Ends every use of a unit that is no more. */
    void retireAll(UnitId unit, LocalDate day) {
        uses.replaceAll((code, known) -> ended(known, unit, day));
    }

    private static List<CodeUse> ended(List<CodeUse> known, UnitId unit, LocalDate day) {
        return known.stream()
                .map(use -> use.unit().equals(unit) && use.on(day) ? use.endingOn(day) : use)
                .toList();
    }

    /** The units a code names on a day: none, one, or several where it is ambiguous. */
    List<UnitId> on(UnitCode code, LocalDate day) {
        return units(code, use -> use.on(day));
    }

    /** The units a code names on a day or on a later one. */
    List<UnitId> onOrAfter(UnitCode code, LocalDate day) {
        return units(code, use -> use.onOrAfter(day));
    }

    private List<UnitId> units(UnitCode code, Predicate<CodeUse> which) {
        return uses.getOrDefault(code, List.of()).stream()
                .filter(which)
                .map(CodeUse::unit)
                .distinct()
                .toList();
    }
}
