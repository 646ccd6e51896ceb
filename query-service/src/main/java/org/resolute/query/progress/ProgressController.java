package org.resolute.query.progress;

import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.resolute.events.Level;
import org.resolute.query.answer.Answers;
import org.resolute.query.answer.Question;
import org.resolute.query.answer.Reply;
import org.resolute.query.answer.Snapshot;
import org.resolute.query.progress.RollUp.Mode;
import org.resolute.query.progress.RollUp.Wanted;
import org.resolute.query.structure.ResolutionRow;
import org.resolute.query.structure.Structure;
import org.resolute.query.structure.Structures;
import org.resolute.query.structure.Tree;
import org.resolute.query.structure.Visible;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Progress on a resolution, one row a unit, in tree order. */
@RestController
final class ProgressController {
    /** Levels below the root that may be asked for. */
    private static final int DEPTH_MAX = 100;

    private final Structures structures;
    private final Answers answers;

    ProgressController(Structures structures, Answers answers) {
        this.structures = structures;
        this.answers = answers;
    }

    @GetMapping("/v1/resolutions/{resolution}/progress")
    ResponseEntity<?> progress(@PathVariable String resolution, HttpServletRequest request) {
        Question question =
                Question.ofRows(request, "unit", "level", "depth", "rollup", "structure");
        Optional<String> unit = question.text("unit");
        Function<Snapshot, LocalDate> treeDay = treeDay(question);
        Wanted wanted = wanted(question);
        return answers.within(
                question,
                (snapshot, reach) -> {
                    LocalDate day = snapshot.day();
                    ResolutionRow asked = ResolutionRow.asked(snapshot, resolution);
                    Structure structure = structures.of(snapshot);
                    String root = Visible.to(reach, structure, day).root(unit, asked.scope());
                    Tree tree = structure.tree(treeDay.apply(snapshot));
                    Visible visible = Visible.to(reach, structure, tree.day());
                    Progress progress = Progress.of(snapshot, asked, structure, day);
                    List<ProgressRow> rows =
                            RollUp.rows(progress, tree, root, wanted).stream()
                                    .filter(row -> visible.includes(row.unit().id()))
                                    .toList();
                    return Reply.rows(ProgressRow.sheet(asked.id()), rows);
                });
    }

    /**
     * The day of the tree in which sums are made: the day asked about, the present, or another one.
     */
    private static Function<Snapshot, LocalDate> treeDay(Question question) {
        String asked = question.text("structure").orElse("as-was");
        return switch (asked) {
            case "as-was" -> Snapshot::day;
            case "as-is" -> Snapshot::present;
            default -> {
                Optional<LocalDate> day = question.day("structure", "structure");
                yield snapshot -> day.orElse(snapshot.day());
            }
        };
    }

    private static Wanted wanted(Question question) {
        Optional<Integer> depth =
                question.text("depth").map(_ -> (int) question.number("depth", 0, DEPTH_MAX, 0));
        return new Wanted(
                question.oneOf("rollup", Mode.class).orElse(Mode.SUBTREE),
                question.oneOf("level", Level.class),
                depth);
    }
}
