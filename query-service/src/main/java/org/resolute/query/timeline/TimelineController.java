package org.resolute.query.timeline;

import jakarta.servlet.http.HttpServletRequest;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.resolute.query.answer.Answers;
import org.resolute.query.answer.Form;
import org.resolute.query.answer.Question;
import org.resolute.query.answer.Reply;
import org.resolute.query.answer.Sheet;
import org.resolute.query.answer.Snapshot;
import org.resolute.query.aside.Lacking;
import org.resolute.query.structure.Behind;
import org.resolute.query.structure.ResolutionRow;
import org.resolute.query.structure.Structure;
import org.resolute.query.structure.Structures;
import org.resolute.query.structure.Visible;
import org.resolute.query.timeline.TimelineQuery.Sought;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** What happened under a resolution, page by page. */
@RestController
final class TimelineController {
    private static final List<Form> FORMS = List.of(Form.JSON, Form.CSV, Form.XLSX, Form.EVENTS);

    private final Structures structures;
    private final Answers answers;
    private final KeptOccurrences occurrences;

    TimelineController(Structures structures, Answers answers, KeptOccurrences occurrences) {
        this.structures = structures;
        this.answers = answers;
        this.occurrences = occurrences;
    }

    @GetMapping("/v1/resolutions/{resolution}/timeline")
    ResponseEntity<?> timeline(@PathVariable String resolution, HttpServletRequest request) {
        Question question =
                Question.of(
                        request,
                        FORMS,
                        "unit",
                        "rollup",
                        "structure",
                        "types",
                        "from",
                        "to",
                        "order",
                        "limit",
                        "after");
        Optional<String> unit = question.text("unit");
        Function<Snapshot, LocalDate> treeDay = Behind.treeDay(question);
        TimelineQuestion asked = TimelineQuestion.of(question, resolution, structures.zone());
        return answers.within(
                question,
                (snapshot, reach) -> {
                    LocalDate day = snapshot.day();
                    String id = ResolutionRow.asked(snapshot, resolution).id();
                    Structure structure = structures.of(snapshot);
                    Visible visible = Visible.to(reach, structure, day);
                    Behind behind = structure.behind(treeDay.apply(snapshot));
                    Optional<List<String>> seen =
                            visible.asked(unit)
                                    .map(root -> behind.units(root, asked.whose()))
                                    .map(visible::seenOf)
                                    .or(visible::some);
                    Sought sought = new Sought(seen, unit.isEmpty());
                    List<Entry> found = entries(snapshot, id, asked.query(), sought);
                    Lacking lacking = Lacking.in(snapshot, id);
                    Sheet<EntryRow> sheet =
                            EntryRow.sheet(id)
                                    .with(
                                            Lacking.COLUMN,
                                            row -> lacking.of(row.entry().about().unit()));
                    return page(question, structure, asked, found, sheet);
                });
    }

    private List<Entry> entries(
            Snapshot snapshot, String resolution, TimelineQuery query, Sought sought)
            throws SQLException {
        return sought.isScattered(query)
                ? new Picking(
                                query,
                                occurrences.of(snapshot, resolution),
                                snapshot.asOf().position(),
                                sought)
                        .entries(snapshot)
                : query.entries(snapshot, resolution, sought);
    }

    /** One entry more than the page was asked for, which tells that there is a next page. */
    private static Reply page(
            Question question,
            Structure structure,
            TimelineQuestion asked,
            List<Entry> found,
            Sheet<EntryRow> sheet) {
        List<Entry> page = found.subList(0, Math.min(found.size(), asked.pageSize()));
        Optional<String> next =
                page.size() < found.size()
                        ? Optional.of(page.getLast().place().written(asked.identity()))
                        : Optional.empty();
        return question.form() == Form.EVENTS
                ? new Reply.Events(page.stream().map(Entry::envelope).toList(), next)
                : new Reply.Rows<>(
                        sheet,
                        page.stream().map(entry -> EntryRow.of(entry, structure)).toList(),
                        next);
    }
}
