package org.resolute.query.progress;

import jakarta.servlet.http.HttpServletRequest;
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
import org.resolute.query.structure.UnitRow;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Progress on a resolution, one row a unit, in tree order. */
@RestController
final class ProgressController {
    /** Levels below the root that may be asked for. */
    private static final int DEPTH_MAX = 100;

    private final Structure structure;
    private final Answers answers;

    ProgressController(Structure structure, Answers answers) {
        this.structure = structure;
        this.answers = answers;
    }

    @GetMapping("/v1/resolutions/{resolution}/progress")
    ResponseEntity<?> progress(@PathVariable String resolution, HttpServletRequest request) {
        Question question = Question.ofRows(request, "unit", "level", "depth", "rollup");
        Optional<String> unit = question.text("unit");
        Wanted wanted = wanted(question);
        return answers.answer(
                question,
                snapshot -> {
                    ResolutionRow asked = structure.resolution(snapshot, resolution);
                    UnitRow root = structure.unit(snapshot, unit.orElse(asked.scope()));
                    List<ProgressRow> rows = RollUp.rows(snapshot, asked.id(), root, wanted);
                    return Reply.rows(ProgressRow.sheet(asked.id()), rows);
                });
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
