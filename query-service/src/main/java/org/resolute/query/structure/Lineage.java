package org.resolute.query.structure;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.resolute.query.answer.Sheet;

/**
 * One unit that another came from or went into.
 *
 * @param generation 1 for the nearest, 2 for those before or after them
 * @param share the part that was taken over; absent where a single unit took all, or nobody knows
 */
record Lineage(
        Relation relation,
        int generation,
        Unit other,
        @Nullable BigDecimal share,
        LocalDate on,
        String instrument) {
    static final Sheet<Lineage> SHEET =
            Sheet.<Lineage>named("lineage")
                    .with("relation", row -> row.relation.name().toLowerCase(Locale.ROOT))
                    .with("generation", Lineage::generation)
                    .with("unit", row -> row.other.id())
                    .with("name", row -> row.other.name(row.nameDay()))
                    .with("level", row -> row.other.level().name())
                    .with("share", Lineage::share)
                    .with("effectiveOn", row -> row.on.toString())
                    .with("instrument", Lineage::instrument);

    /** Reorganisations of reorganisations that are followed. */
    private static final int GENERATIONS_MAX = 20;

    enum Relation {
        PREDECESSOR,
        SUCCESSOR
    }

    static List<Lineage> of(Structure structure, String id) {
        List<Lineage> rows = new ArrayList<>();
        addPredecessors(structure, id, 1, rows);
        addSuccessors(structure, id, 1, rows);
        return rows;
    }

    private static void addPredecessors(
            Structure structure, String id, int generation, List<Lineage> rows) {
        for (Unit before : structure.predecessors(id)) {
            Unit.End end = before.end().orElseThrow();
            BigDecimal share =
                    end.heirs().stream()
                            .filter(heir -> heir.unit().equals(id))
                            .findFirst()
                            .map(Unit.Heir::share)
                            .orElse(null);
            rows.add(
                    new Lineage(
                            Relation.PREDECESSOR,
                            generation,
                            before,
                            share,
                            end.on(),
                            end.instrument()));
            if (generation < GENERATIONS_MAX) {
                addPredecessors(structure, before.id(), generation + 1, rows);
            }
        }
    }

    private static void addSuccessors(
            Structure structure, String id, int generation, List<Lineage> rows) {
        structure
                .find(id)
                .flatMap(Unit::end)
                .ifPresent(end ->
                        end.heirs()
                                .forEach(heir ->
                                        addSuccessor(structure, end, heir, generation, rows)));
    }

    private static void addSuccessor(
            Structure structure, Unit.End end, Unit.Heir heir, int generation, List<Lineage> rows) {
        structure
                .find(heir.unit())
                .map(after ->
                        new Lineage(
                                Relation.SUCCESSOR,
                                generation,
                                after,
                                heir.share(),
                                end.on(),
                                end.instrument()))
                .ifPresent(rows::add);
        if (generation < GENERATIONS_MAX) {
            addSuccessors(structure, heir.unit(), generation + 1, rows);
        }
    }

    /** A predecessor had its last name when it ended, a successor its first when it began. */
    private LocalDate nameDay() {
        return relation == Relation.PREDECESSOR ? on.minusDays(1) : on;
    }
}
