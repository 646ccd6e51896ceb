package org.resolute.query.timeline;

import jakarta.servlet.http.HttpServletRequest;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.resolute.query.answer.Answers;
import org.resolute.query.answer.Form;
import org.resolute.query.answer.Question;
import org.resolute.query.answer.Reply;
import org.resolute.query.answer.Snapshot;
import org.resolute.query.intake.LedgerZone;
import org.resolute.query.structure.Structure;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** What happened under a resolution, page by page. */
@RestController
final class TimelineController {
    private static final List<Form> FORMS = List.of(Form.JSON, Form.CSV, Form.EVENTS);

    private final Structure structure;
    private final Answers answers;
    private final LedgerZone zone;

    TimelineController(Structure structure, Answers answers, LedgerZone zone) {
        this.structure = structure;
        this.answers = answers;
        this.zone = zone;
    }

    @GetMapping("/v1/resolutions/{resolution}/timeline")
    ResponseEntity<?> timeline(@PathVariable String resolution, HttpServletRequest request) {
        Question question =
                Question.of(
                        request, FORMS, "unit", "types", "from", "to", "order", "limit", "after");
        Optional<String> unit = question.text("unit");
        TimelineQuestion asked = TimelineQuestion.of(question, resolution, zone);
        return answers.answer(
                question,
                snapshot -> {
                    String id = structure.resolution(snapshot, resolution).id();
                    Optional<String> unitId = unitId(snapshot, unit);
                    List<Entry> found = asked.query().entries(snapshot, id, unitId);
                    return page(question, id, asked, found);
                });
    }

    private Optional<String> unitId(Snapshot snapshot, Optional<String> unit) throws SQLException {
        return unit.isEmpty()
                ? Optional.empty()
                : Optional.of(structure.unit(snapshot, unit.get()).id());
    }

    /** One entry more than the page was asked for, which tells that there is a next page. */
    private static Reply page(
            Question question, String resolution, TimelineQuestion asked, List<Entry> found) {
        List<Entry> page = found.subList(0, Math.min(found.size(), asked.pageSize()));
        Optional<String> next =
                page.size() < found.size()
                        ? Optional.of(page.getLast().place().written(asked.identity()))
                        : Optional.empty();
        return question.form() == Form.EVENTS
                ? new Reply.Events(page.stream().map(Entry::envelope).toList(), next)
                : new Reply.Rows<>(
                        EntryRow.sheet(resolution), page.stream().map(EntryRow::of).toList(), next);
    }
}
