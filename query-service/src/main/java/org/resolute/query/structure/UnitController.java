package org.resolute.query.structure;

import jakarta.servlet.http.HttpServletRequest;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.resolute.events.Level;
import org.resolute.query.answer.Answers;
import org.resolute.query.answer.Question;
import org.resolute.query.answer.Reply;
import org.resolute.query.answer.Sheet;
import org.resolute.query.answer.Snapshot;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** The tree of units, in tree order. */
@RestController
final class UnitController {
    private static final Sheet<UnitRow> SHEET =
            Sheet.<UnitRow>named("units")
                    .with("unit", UnitRow::id)
                    .with("name", UnitRow::name)
                    .with("level", UnitRow::level)
                    .with("kind", UnitRow::kind)
                    .with("parent", UnitRow::parent)
                    .with("depth", UnitRow::depth)
                    .with("codes", UnitRow::codes)
                    .with("effectiveOn", unit -> unit.effectiveOn().toString())
                    .with("instrument", UnitRow::instrument);

    private final Structure structure;
    private final Answers answers;

    UnitController(Structure structure, Answers answers) {
        this.structure = structure;
        this.answers = answers;
    }

    @GetMapping("/v1/units")
    ResponseEntity<?> units(HttpServletRequest request) {
        Question question = Question.ofRows(request, "level", "parent", "q");
        Optional<Level> level = question.oneOf("level", Level.class);
        Optional<String> parent = question.text("parent");
        Sought sought = Sought.of(question.text("q"));
        return answers.answer(
                question,
                snapshot -> {
                    List<UnitRow> rows =
                            candidates(snapshot, parent).stream()
                                    .filter(u ->
                                            level.isEmpty() || u.level().equals("" + level.get()))
                                    .filter(u -> sought.isIn(u.name()) || sought.isIn(u.id()))
                                    .toList();
                    return Reply.rows(SHEET, rows);
                });
    }

    @GetMapping("/v1/units/{unit}")
    ResponseEntity<?> unit(@PathVariable String unit, HttpServletRequest request) {
        return answers.answer(
                Question.ofRows(request),
                snapshot -> new Reply.One<>(SHEET, structure.unit(snapshot, unit)));
    }

    private List<UnitRow> candidates(Snapshot snapshot, Optional<String> parent)
            throws SQLException {
        if (parent.isEmpty()) {
            return structure.units(snapshot);
        }
        UnitRow above = structure.unit(snapshot, parent.get());
        return structure.subtree(snapshot, above).stream()
                .filter(unit -> above.id().equals(unit.parent()))
                .toList();
    }
}
