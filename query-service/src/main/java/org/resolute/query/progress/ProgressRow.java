package org.resolute.query.progress;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.resolute.query.answer.Sheet;
import org.resolute.query.structure.Structure;
import org.resolute.query.structure.Tree;

/**
 * A row of the answer: a unit, and what it, or it and all below it, came to.
 *
 * @param isDivisible false where work that belongs to the row in part could not be divided
 */
record ProgressRow(Unit unit, Summed summed, boolean isDivisible) {

    record Unit(String id, String name, @Nullable String level, @Nullable String parent) {

        static Unit of(Structure structure, Tree tree, String id, Optional<String> parent) {
            return new Unit(
                    id,
                    structure.name(id, tree.day()),
                    structure.find(id).map(unit -> unit.level().name()).orElse(null),
                    parent.orElse(null));
        }
    }

    static Sheet<ProgressRow> sheet(String resolution) {
        return Sheet.<ProgressRow>named("progress-" + resolution)
                .with("resolution", _ -> resolution)
                .with("unit", row -> row.unit.id)
                .with("name", row -> row.unit.name)
                .with("level", row -> row.unit.level)
                .with("parent", row -> row.unit.parent)
                .with(Summed.SHEET, ProgressRow::summed)
                .with("divisible", ProgressRow::isDivisible);
    }
}
