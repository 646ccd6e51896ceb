package org.resolute.query.calendar;

import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.util.Optional;
import org.resolute.query.answer.Answers;
import org.resolute.query.answer.Question;
import org.resolute.query.answer.Reply;
import org.resolute.query.answer.Sheet;
import org.resolute.query.structure.ResolutionRow;
import org.resolute.query.structure.Structure;
import org.resolute.query.structure.Structures;
import org.resolute.query.structure.Visible;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** The days that are marked on everything that shows a resolution by day. */
@RestController
final class MarkController {
    private final Structures structures;
    private final Answers answers;

    MarkController(Structures structures, Answers answers) {
        this.structures = structures;
        this.answers = answers;
    }

    @GetMapping("/v1/resolutions/{resolution}/marks")
    ResponseEntity<?> marks(@PathVariable String resolution, HttpServletRequest request) {
        Question question = Question.ofRows(request, "from", "to");
        Optional<LocalDate> from = question.day("from");
        Optional<LocalDate> to = question.day("to");
        return answers.within(
                question,
                (snapshot, reach) -> {
                    String id = ResolutionRow.asked(snapshot, resolution).id();
                    Structure structure = structures.of(snapshot);
                    Visible visible = Visible.to(reach, structure, snapshot.day());
                    return Reply.rows(
                            sheet(id),
                            Mark.all(snapshot, id, structure, visible).stream()
                                    .filter(one -> from.filter(one.day()::isBefore).isEmpty())
                                    .filter(one -> to.filter(one.day()::isAfter).isEmpty())
                                    .toList());
                });
    }

    private static Sheet<Mark> sheet(String resolution) {
        return Sheet.<Mark>named("marks-" + resolution)
                .with("resolution", _ -> resolution)
                .with("day", row -> row.day().toString())
                .with("kind", row -> row.kind().written())
                .with("id", Mark::id)
                .with("title", Mark::title)
                .with("units", Mark::units);
    }
}
