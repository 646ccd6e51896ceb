package org.resolute.query.progress;

import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.resolute.query.answer.Answers;
import org.resolute.query.answer.Question;
import org.resolute.query.answer.Reply;
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

/** Progress on a resolution at one unit, one row a reporting month or year. */
@RestController
final class PeriodController {
    private final Structures structures;
    private final Answers answers;

    PeriodController(Structures structures, Answers answers) {
        this.structures = structures;
        this.answers = answers;
    }

    @GetMapping("/v1/resolutions/{resolution}/periods")
    ResponseEntity<?> periods(@PathVariable String resolution, HttpServletRequest request) {
        Question question = Question.ofRows(request, "by", "unit", "rollup", "from", "to");
        Optional<String> unit = question.text("unit");
        Periods periods = Periods.of(question);
        Mode mode = question.oneOf("rollup", Mode.class).orElse(Mode.SUBTREE);
        Wanted wanted = new Wanted(mode, Optional.empty(), Optional.of(0));
        return answers.within(
                question,
                (snapshot, reach) -> {
                    LocalDate day = snapshot.day();
                    ResolutionRow asked = ResolutionRow.asked(snapshot, resolution);
                    Structure structure = structures.of(snapshot);
                    Visible visible = Visible.to(reach, structure, day);
                    String root = visible.root(unit, asked.scope());
                    Progress progress = Progress.of(snapshot, asked, structure, day);
                    Tree tree = structure.tree(day);
                    List<PeriodRow> rows =
                            periods.of(progress.months()).stream()
                                    .map(period ->
                                            new PeriodRow(
                                                    period,
                                                    RollUp.rows(
                                                                    structure,
                                                                    tree,
                                                                    progress.within(period).work(),
                                                                    root,
                                                                    wanted)
                                                            .getFirst()))
                                    .toList();
                    rows.forEach(row -> visible.demand(row.work().unit().id()));
                    return Reply.rows(PeriodRow.sheet(asked.id(), periods.span()), rows);
                });
    }
}
