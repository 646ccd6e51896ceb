package org.resolute.query.progress;

import jakarta.servlet.http.HttpServletRequest;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.resolute.query.answer.Answers;
import org.resolute.query.answer.Question;
import org.resolute.query.answer.Reply;
import org.resolute.query.answer.Sheet;
import org.resolute.query.answer.Snapshot;
import org.resolute.query.monitoring.Monitoring;
import org.resolute.query.obligation.Obligation;
import org.resolute.query.structure.ResolutionRow;
import org.resolute.query.structure.Structure;
import org.resolute.query.structure.Visible;
import org.resolute.tokens.Reach;
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
                    .with("withdrawnOn", row -> day(row.resolution().withdrawnOn()))
                    .with("obligations", Headline::obligations)
                    .with(Closure.SHEET, Headline::closure)
                    .with(Summed.SHEET, Headline::summed);

    private final Figures figures;
    private final Answers answers;

    ResolutionController(Figures figures, Answers answers) {
        this.figures = figures;
        this.answers = answers;
    }

    private record Headline(
            ResolutionRow resolution, long obligations, Closure closure, Summed summed) {}

    @GetMapping("/v1/resolutions")
    ResponseEntity<?> resolutions(HttpServletRequest request) {
        Question question = Question.ofRows(request);
        return answers.within(
                question,
                (snapshot, reach) -> {
                    List<Headline> rows = new ArrayList<>();
                    for (ResolutionRow resolution : ResolutionRow.all(snapshot)) {
                        rows.add(headline(snapshot, reach, resolution));
                    }
                    return Reply.rows(SHEET, rows);
                });
    }

    @GetMapping("/v1/resolutions/{resolution}")
    ResponseEntity<?> resolution(@PathVariable String resolution, HttpServletRequest request) {
        Question question = Question.ofRows(request);
        return answers.within(
                question,
                (snapshot, reach) -> {
                    ResolutionRow asked = ResolutionRow.asked(snapshot, resolution);
                    return new Reply.One<>(SHEET, headline(snapshot, reach, asked));
                });
    }

    /** Of the whole scope, or of what the asker may see of it. */
    private Headline headline(Snapshot snapshot, Reach reach, ResolutionRow resolution)
            throws SQLException {
        LocalDate day = snapshot.day();
        Figures.Found found = figures.of(snapshot, resolution.id());
        Structure structure = found.structure();
        Visible visible = Visible.to(reach, structure, day);
        String root = visible.root(Optional.empty(), resolution.scope());
        Monitoring monitoring = Monitoring.of(snapshot, resolution.id(), structure, day);
        return new Headline(
                resolution,
                Obligation.all(snapshot, resolution.id()).size(),
                Closure.of(monitoring.directives(), visible::includes, day),
                RollUp.total(
                        structure, structure.tree(day), found.work(), root, visible::includes));
    }

    private static @Nullable String day(@Nullable LocalDate day) {
        return day == null ? null : day.toString();
    }
}
