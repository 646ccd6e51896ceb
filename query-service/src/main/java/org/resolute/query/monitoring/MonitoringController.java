package org.resolute.query.monitoring;

import jakarta.servlet.http.HttpServletRequest;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.resolute.events.MonitoringEvent.Polarity;
import org.resolute.query.answer.Answers;
import org.resolute.query.answer.Question;
import org.resolute.query.answer.Reply;
import org.resolute.query.answer.Sheet;
import org.resolute.query.answer.Snapshot;
import org.resolute.query.monitoring.Seen.Wanted;
import org.resolute.query.structure.Structures;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What monitors recorded about a resolution, in ledger order. */
@RestController
@RequestMapping("/v1/resolutions/{resolution}")
final class MonitoringController {
    private final Structures structures;
    private final Answers answers;

    MonitoringController(Structures structures, Answers answers) {
        this.structures = structures;
        this.answers = answers;
    }

    /** What rows are made of a snapshot and of what was seen in it. */
    private interface Telling {
        Reply of(Snapshot snapshot, Seen seen) throws SQLException;
    }

    @GetMapping("/findings")
    ResponseEntity<?> findings(@PathVariable String resolution, HttpServletRequest request) {
        Question question = Question.ofRows(request, "unit", "round", "topic", "polarity");
        Optional<Polarity> polarity = question.oneOf("polarity", Polarity.class);
        return within(
                question,
                resolution,
                (_, seen) ->
                        rows(
                                FindingRow.sheet(seen),
                                FindingRow.all(seen),
                                row -> isAsked(polarity, row.finding().polarity())));
    }

    @GetMapping("/figures")
    ResponseEntity<?> figures(@PathVariable String resolution, HttpServletRequest request) {
        Question question = Question.ofRows(request, "unit", "round", "topic", "polarity");
        Optional<Polarity> polarity = question.oneOf("polarity", Polarity.class);
        return within(
                question,
                resolution,
                (_, seen) ->
                        rows(
                                FigureRow.sheet(seen),
                                FigureRow.all(seen),
                                row -> isAsked(polarity, row.finding().polarity())));
    }

    @GetMapping("/directives")
    ResponseEntity<?> directives(@PathVariable String resolution, HttpServletRequest request) {
        Question question = Question.ofRows(request, "unit", "round", "topic", "state");
        Optional<Directive.State> state = question.oneOf("state", Directive.State.class);
        return within(
                question,
                resolution,
                (_, seen) ->
                        rows(
                                DirectiveRow.sheet(seen),
                                DirectiveRow.all(seen),
                                row -> isAsked(state, row.state())));
    }

    @GetMapping("/rounds")
    ResponseEntity<?> rounds(@PathVariable String resolution, HttpServletRequest request) {
        return answer(
                Question.ofRows(request, "round"),
                resolution,
                (snapshot, seen) ->
                        rows(
                                Round.sheet(seen),
                                Round.all(snapshot, seen.resolution(), seen.day()),
                                round -> seen.wantsRound(round.id())));
    }

    @GetMapping("/reports")
    ResponseEntity<?> reports(@PathVariable String resolution, HttpServletRequest request) {
        return answer(
                Question.ofRows(request, "round"),
                resolution,
                (snapshot, seen) ->
                        rows(
                                SealedReport.sheet(seen),
                                SealedReport.all(snapshot, seen.resolution(), seen.day()),
                                report -> seen.wantsRound(report.round())));
    }

    /** Rows that are about no unit are for those who may see everything. */
    private ResponseEntity<?> answer(Question question, String resolution, Telling telling) {
        Wanted wanted = Wanted.of(question);
        return answers.answer(
                question,
                snapshot ->
                        telling.of(snapshot, Seen.of(snapshot, resolution, structures, wanted)));
    }

    /** The same for those who may see some units only. */
    private ResponseEntity<?> within(Question question, String resolution, Telling telling) {
        Wanted wanted = Wanted.of(question);
        return answers.within(
                question,
                (snapshot, reach) -> {
                    Seen seen = Seen.of(snapshot, resolution, structures, wanted);
                    return telling.of(snapshot, seen.within(reach));
                });
    }

    private static <R> Reply rows(Sheet<R> sheet, List<R> rows, Predicate<R> isWanted) {
        return Reply.rows(sheet, rows.stream().filter(isWanted).toList());
    }

    private static <T> boolean isAsked(Optional<T> asked, T value) {
        return asked.filter(a -> !a.equals(value)).isEmpty();
    }
}
