package org.resolute.query.progress;

import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.resolute.events.Level;
import org.resolute.query.answer.Answers;
import org.resolute.query.answer.Question;
import org.resolute.query.answer.Reply;
import org.resolute.query.progress.RollUp.Mode;
import org.resolute.query.progress.RollUp.Wanted;
import org.resolute.query.structure.ResolutionRow;
import org.resolute.query.structure.Structure;
import org.resolute.query.structure.Structures;
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
        LocalDate day = question.day("validAt").orElse(structures.today());
        LocalDate treeDay = treeDay(question, day);
        Wanted wanted = wanted(question);
        return answers.within(
                question,
                (snapshot, reach) -> {
                    ResolutionRow asked = ResolutionRow.asked(snapshot, resolution);
                    Structure structure = structures.of(snapshot);
                    String root = Visible.to(reach, structure, day).root(unit, asked.scope());
                    Visible visible = Visible.to(reach, structure, treeDay);
                    Progress progress = Progress.of(snapshot, asked, structure, day);
                    List<ProgressRow> rows =
                            RollUp.rows(progress, structure.tree(treeDay), root, wanted).stream()
                                    .filter(row -> visible.includes(row.unit().id()))
                                    .toList();
                    return Reply.rows(ProgressRow.sheet(asked.id()), rows);
                });
    }

    /** The day of the tree in which sums are made: the day asked for, today, or another one. */
    private LocalDate treeDay(Question question, LocalDate day) {
        String asked = question.text("structure").orElse("as-was");
        return switch (asked) {
            case "as-was" -> day;
            case "as-is" -> structures.today();
            default -> question.day("structure", "structure").orElse(day);
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
