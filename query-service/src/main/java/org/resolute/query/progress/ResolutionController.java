package org.resolute.query.progress;

import jakarta.servlet.http.HttpServletRequest;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.resolute.query.answer.Answers;
import org.resolute.query.answer.Question;
import org.resolute.query.answer.Reply;
import org.resolute.query.answer.Sheet;
import org.resolute.query.answer.Snapshot;
import org.resolute.query.progress.ProgressRow.Summed;
import org.resolute.query.structure.ResolutionRow;
import org.resolute.query.structure.Structure;
import org.resolute.query.structure.UnitRow;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** The resolutions, each with the measures of its whole scope. */
@RestController
final class ResolutionController {
    private static final Sheet<Headline> SHEET =
            Sheet.<Headline>named("resolutions")
                    .with("resolution", row -> row.resolution().id())
                    .with("title", row -> row.resolution().title())
                    .with("adoptedBy", row -> row.resolution().adoptedBy())
                    .with("scope", row -> row.resolution().scope())
                    .with("termFrom", row -> row.resolution().termFrom().toString())
                    .with("termTo", row -> row.resolution().termTo().toString())
                    .with(Summed.SHEET, Headline::summed);

    private final Structure structure;
    private final Answers answers;

    ResolutionController(Structure structure, Answers answers) {
        this.structure = structure;
        this.answers = answers;
    }

    private record Headline(ResolutionRow resolution, Summed summed) {}

    @GetMapping("/v1/resolutions")
    ResponseEntity<?> resolutions(HttpServletRequest request) {
        return answers.answer(
                Question.ofRows(request),
                snapshot -> {
                    List<Headline> rows = new ArrayList<>();
                    for (ResolutionRow resolution : structure.resolutions(snapshot)) {
                        rows.add(headline(snapshot, resolution));
                    }
                    return Reply.rows(SHEET, rows);
                });
    }

    @GetMapping("/v1/resolutions/{resolution}")
    ResponseEntity<?> resolution(@PathVariable String resolution, HttpServletRequest request) {
        return answers.answer(
                Question.ofRows(request),
                snapshot -> {
                    ResolutionRow asked = structure.resolution(snapshot, resolution);
                    return new Reply.One<>(SHEET, headline(snapshot, asked));
                });
    }

    private Headline headline(Snapshot snapshot, ResolutionRow resolution) throws SQLException {
        UnitRow scope = structure.unit(snapshot, resolution.scope());
        return new Headline(resolution, RollUp.total(snapshot, resolution.id(), scope));
    }
}
