package org.resolute.query.progress;

import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.resolute.events.Level;
import org.resolute.query.answer.Question;
import org.resolute.query.answer.Snapshot;
import org.resolute.query.progress.RollUp.Mode;
import org.resolute.query.progress.RollUp.Wanted;
import org.resolute.query.structure.Behind;
import org.resolute.query.structure.Structure;
import org.resolute.query.structure.Tree;
import org.resolute.query.structure.Visible;
import org.resolute.tokens.Reach;

/**
 * Which rows of progress are asked for.
 *
 * @param treeDay the day of the tree in which sums are made
 */
record ProgressAsked(
        String resolution,
        Optional<String> unit,
        Function<Snapshot, LocalDate> treeDay,
        Wanted wanted) {
    /** Levels below the root that may be asked for. */
    private static final int DEPTH_MAX = 100;

    static ProgressAsked of(Question question, String resolution) {
        Optional<Integer> depth =
                question.text("depth").map(_ -> (int) question.number("depth", 0, DEPTH_MAX, 0));
        Wanted wanted =
                new Wanted(
                        question.oneOf("rollup", Mode.class).orElse(Mode.SUBTREE),
                        question.oneOf("level", Level.class),
                        depth);
        return new ProgressAsked(
                resolution, question.text("unit"), Behind.treeDay(question), wanted);
    }

    /** The rows, and the tree they are sums in. */
    record Found(List<ProgressRow> rows, Structure structure, Tree tree) {}

    Found in(Snapshot snapshot, Reach reach, Figures figures) throws SQLException {
        LocalDate day = snapshot.day();
        Figures.Found found = figures.of(snapshot, resolution);
        Structure structure = found.structure();
        String root = Visible.to(reach, structure, day).root(unit, found.resolution().scope());
        Tree tree = structure.tree(treeDay.apply(snapshot));
        Visible visible = Visible.to(reach, structure, tree.day());
        List<ProgressRow> rows =
                RollUp.rows(structure, tree, found.work(), root, wanted).stream()
                        .filter(row -> visible.includes(row.unit().id()))
                        .toList();
        return new Found(rows, structure, tree);
    }
}
