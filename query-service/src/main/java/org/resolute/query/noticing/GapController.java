package org.resolute.query.noticing;

import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.resolute.query.answer.Answers;
import org.resolute.query.answer.Question;
import org.resolute.query.answer.Reply;
import org.resolute.query.monitoring.Monitoring;
import org.resolute.query.noticing.Gap.Kind;
import org.resolute.query.problem.Sentences;
import org.resolute.query.progress.Progress;
import org.resolute.query.structure.ResolutionRow;
import org.resolute.query.structure.Structure;
import org.resolute.query.structure.Structures;
import org.resolute.query.structure.Visible;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** What does not fit together under a resolution. */
@RestController
final class GapController {
    private final Structures structures;
    private final Answers answers;

    GapController(Structures structures, Answers answers) {
        this.structures = structures;
        this.answers = answers;
    }

    @GetMapping("/v1/resolutions/{resolution}/gaps")
    ResponseEntity<?> gaps(@PathVariable String resolution, HttpServletRequest request) {
        Question question = Question.ofRows(request, "kind", "unit");
        Optional<Kind> kind = question.oneOf("kind", Kind.class);
        Optional<String> unit = question.text("unit");
        Sentences sentences = question.sentences();
        return answers.within(
                question,
                (snapshot, reach) -> {
                    LocalDate day = snapshot.day();
                    ResolutionRow asked = ResolutionRow.asked(snapshot, resolution);
                    Structure structure = structures.of(snapshot);
                    Visible visible = Visible.to(reach, structure, day);
                    Optional<String> only = visible.asked(unit);
                    Monitoring monitoring = Monitoring.of(snapshot, asked.id(), structure, day);
                    Progress progress = Progress.of(snapshot, asked, structure, day, monitoring);
                    List<Gap> gaps =
                            Noticed.of(progress, monitoring, structure.tree(day)).stream()
                                    .filter(gap -> visible.includesAny(gap.about().unit()))
                                    .filter(gap -> kind.filter(k -> k != gap.kind()).isEmpty())
                                    .filter(gap ->
                                            only.filter(id -> !id.equals(gap.about().unit()))
                                                    .isEmpty())
                                    .toList();
                    return Reply.rows(Gap.sheet(asked.id(), sentences), gaps);
                });
    }
}
