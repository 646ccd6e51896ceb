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
import org.resolute.query.structure.Structures;
import org.resolute.query.structure.Visible;
import org.resolute.tokens.Reach;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** The resolutions, each with the measures of its whole scope. */
@RestController
final class ResolutionController {
    private static final Sheet<About> ABOUT =
            Sheet.<About>named("resolutions")
                    .with("resolution", row -> row.resolution().id())
                    .with("title", row -> row.resolution().title())
                    .with("adoptedBy", row -> row.resolution().adoptedBy())
                    .with("scope", row -> row.resolution().scope())
                    .with("termFrom", row -> row.resolution().termFrom().toString())
                    .with("termTo", row -> row.resolution().termTo().toString())
                    .with("withdrawnOn", row -> day(row.resolution().withdrawnOn()))
                    .with("obligations", About::obligations);
    private static final Sheet<Headline> SHEET =
            Sheet.<Headline>named("resolutions")
                    .with(ABOUT, Headline::about)
                    .with(Closure.SHEET, Headline::closure)
                    .with(Summed.SHEET, Headline::summed);

    private final Structures structures;
    private final Figures figures;
    private final Answers answers;

    ResolutionController(Structures structures, Figures figures, Answers answers) {
        this.structures = structures;
        this.figures = figures;
        this.answers = answers;
    }

    /** Whoever wants to know what a resolution is called need not wait for its figures. */
    private enum Measures {
        ALL,
        NONE
    }

    private record About(ResolutionRow resolution, long obligations) {}

    private record Headline(About about, Closure closure, Summed summed) {}

    private static Measures wanted(Question question) {
        return question.oneOf("measures", Measures.class).orElse(Measures.ALL);
    }

    @GetMapping("/v1/resolutions")
    ResponseEntity<?> resolutions(HttpServletRequest request) {
        Question question = Question.ofRows(request, "measures");
        Measures measures = wanted(question);
        return answers.within(
                question,
                (snapshot, reach) -> {
                    List<ResolutionRow> all = ResolutionRow.all(snapshot);
                    return switch (measures) {
                        case ALL -> {
                            List<Headline> rows = new ArrayList<>();
                            for (ResolutionRow resolution : all) {
                                rows.add(headline(snapshot, reach, resolution));
                            }
                            yield Reply.rows(SHEET, rows);
                        }
                        case NONE -> {
                            List<About> rows = new ArrayList<>();
                            for (ResolutionRow resolution : all) {
                                rows.add(about(snapshot, reach, resolution));
                            }
                            yield Reply.rows(ABOUT, rows);
                        }
                    };
                });
    }

    @GetMapping("/v1/resolutions/{resolution}")
    ResponseEntity<?> resolution(@PathVariable String resolution, HttpServletRequest request) {
        Question question = Question.ofRows(request, "measures");
        Measures measures = wanted(question);
        return answers.within(
                question,
                (snapshot, reach) -> {
                    ResolutionRow asked = ResolutionRow.asked(snapshot, resolution);
                    return switch (measures) {
                        case ALL -> new Reply.One<>(SHEET, headline(snapshot, reach, asked));
                        case NONE -> new Reply.One<>(ABOUT, about(snapshot, reach, asked));
                    };
                });
    }

    /** For whoever may see something of the scope. */
    private About about(Snapshot snapshot, Reach reach, ResolutionRow resolution)
            throws SQLException {
        Visible visible = Visible.to(reach, structures.of(snapshot), snapshot.day());
        visible.root(Optional.empty(), resolution.scope());
        return new About(resolution, Obligation.all(snapshot, resolution.id()).size());
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
                about(snapshot, reach, resolution),
                Closure.of(monitoring.directives(), visible::includes, day),
                RollUp.total(
                        structure, structure.tree(day), found.work(), root, visible::includes));
    }

    private static @Nullable String day(@Nullable LocalDate day) {
        return day == null ? null : day.toString();
    }
}
