package org.resolute.query.structure;

import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.resolute.events.Level;
import org.resolute.query.answer.Answers;
import org.resolute.query.answer.Question;
import org.resolute.query.answer.Reply;
import org.resolute.query.answer.Sheet;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** The tree of units on a day, in tree order; one unit; what it came from and what became of it. */
@RestController
final class UnitController {
    private static final Sheet<Seen> SHEET =
            Sheet.<Seen>named("units")
                    .with("unit", seen -> seen.unit().id())
                    .with("name", Seen::name)
                    .with("level", seen -> seen.unit().level().name())
                    .with("kind", seen -> seen.unit().kind().name())
                    .with("parent", Seen::parent)
                    .with("depth", Seen::depth)
                    .with("codes", Seen::codes)
                    .with("effectiveOn", seen -> seen.unit().establishedOn().toString())
                    .with("instrument", seen -> seen.unit().instrument())
                    .with("dissolvedOn", Seen::dissolvedOn);

    private final Structures structures;
    private final Answers answers;

    UnitController(Structures structures, Answers answers) {
        this.structures = structures;
        this.answers = answers;
    }

    /** A unit as it was on a day. */
    private record Seen(Structure structure, Unit unit, LocalDate day) {
        private String name() {
            return unit.name(day);
        }

        private @Nullable String parent() {
            return unit.parent(day).orElse(null);
        }

        private int depth() {
            return structure.path(unit.id(), day).size() - 1;
        }

        private String codes() {
            return structure.codes(unit.id(), day);
        }

        private @Nullable String dissolvedOn() {
            return unit.end().map(end -> end.on().toString()).orElse(null);
        }
    }

    @GetMapping("/v1/units")
    ResponseEntity<?> units(HttpServletRequest request) {
        Question question = Question.ofRows(request, "level", "parent", "q", "date");
        Optional<LocalDate> date = question.day("date");
        Optional<Level> level = question.oneOf("level", Level.class);
        Optional<String> parent = question.text("parent");
        Sought sought = Sought.of(question.text("q"));
        return answers.within(
                question,
                (snapshot, reach) -> {
                    LocalDate day = date.orElse(snapshot.day());
                    Structure structure = structures.of(snapshot);
                    Visible visible = Visible.to(reach, structure, day);
                    List<Seen> rows =
                            candidates(structure, day, parent)
                                    .flatMap(id -> structure.find(id).stream())
                                    .filter(u -> visible.includes(u.id()))
                                    .filter(u -> level.isEmpty() || u.level() == level.get())
                                    .map(unit -> new Seen(structure, unit, day))
                                    .filter(s -> sought.isIn(s.name()) || sought.isIn(s.unit.id()))
                                    .toList();
                    return Reply.rows(SHEET, rows);
                });
    }

    private static Stream<String> candidates(
            Structure structure, LocalDate day, Optional<String> parent) {
        Tree tree = structure.tree(day);
        return parent.isEmpty()
                ? tree.order().stream()
                : tree.children(structure.asked(parent.get(), day).id()).stream();
    }

    @GetMapping("/v1/units/{unit}")
    ResponseEntity<?> unit(@PathVariable String unit, HttpServletRequest request) {
        Question question = Question.ofRows(request, "date");
        Optional<LocalDate> date = question.day("date");
        return answers.within(
                question,
                (snapshot, reach) -> {
                    LocalDate day = date.orElse(snapshot.day());
                    Structure structure = structures.of(snapshot);
                    Unit asked = structure.asked(unit, day);
                    Visible.to(reach, structure, day).demand(asked.id());
                    return new Reply.One<>(SHEET, new Seen(structure, asked, day));
                });
    }

    @GetMapping("/v1/units/{unit}/lineage")
    ResponseEntity<?> lineage(@PathVariable String unit, HttpServletRequest request) {
        Question question = Question.ofRows(request, "date");
        Optional<LocalDate> date = question.day("date");
        return answers.within(
                question,
                (snapshot, reach) -> {
                    LocalDate day = date.orElse(snapshot.day());
                    Structure structure = structures.of(snapshot);
                    String id =
                            Visible.to(reach, structure, day)
                                    .demand(structure.asked(unit, day).id());
                    return Reply.rows(Lineage.SHEET, Lineage.of(structure, id));
                });
    }
}
