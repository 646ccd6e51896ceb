package org.resolute.query.progress;

import jakarta.servlet.http.HttpServletRequest;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.resolute.query.answer.Answers;
import org.resolute.query.answer.Question;
import org.resolute.query.answer.Reply;
import org.resolute.query.aside.Lacking;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/**
 * Progress on a resolution, one row a unit, in tree order; and what changed of it, measure by
 * measure.
 */
@RestController
final class ProgressController {
    private final Figures figures;
    private final Answers answers;

    ProgressController(Figures figures, Answers answers) {
        this.figures = figures;
        this.answers = answers;
    }

    @GetMapping("/v1/resolutions/{resolution}/progress")
    ResponseEntity<?> progress(@PathVariable String resolution, HttpServletRequest request) {
        Question question =
                Question.ofRows(request, "unit", "level", "depth", "rollup", "structure");
        ProgressAsked asked = ProgressAsked.of(question, resolution);
        return answers.within(
                question,
                (snapshot, reach) -> {
                    ProgressAsked.Found found = asked.in(snapshot, reach, figures);
                    Lacking lacking = Lacking.in(snapshot, resolution);
                    Function<String, @Nullable Long> since =
                            asked.wanted().mode() == RollUp.Mode.OWN
                                    ? lacking::of
                                    : lacking.sums(found.structure(), found.tree());
                    return Reply.rows(
                            ProgressRow.sheet(resolution)
                                    .with(Lacking.COLUMN, row -> since.apply(row.unit().id())),
                            found.rows());
                });
    }

    @GetMapping("/v1/resolutions/{resolution}/diff")
    ResponseEntity<?> diff(@PathVariable String resolution, HttpServletRequest request) {
        Question question =
                Question.ofStretch(
                        request, Question.ROWS, "unit", "level", "depth", "rollup", "structure");
        ProgressAsked asked = ProgressAsked.of(question, resolution);
        return answers.between(question, new Difference(asked, figures));
    }
}
