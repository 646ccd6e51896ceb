package org.resolute.query.timeline;

import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.resolute.query.answer.Answers;
import org.resolute.query.answer.Question;
import org.resolute.query.answer.Reply;
import org.resolute.query.answer.Sheet;
import org.resolute.query.structure.Behind;
import org.resolute.query.structure.ResolutionRow;
import org.resolute.query.structure.Structure;
import org.resolute.query.structure.Structures;
import org.resolute.query.structure.Visible;
import org.resolute.query.structure.Whose;
import org.resolute.query.timeline.DaysQuestion.Bucket;
import org.resolute.query.timeline.DaysQuestion.By;
import org.resolute.query.timeline.Occurrences.Columns;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** How much happened under a resolution, day by day. */
@RestController
final class DaysController {
    private final Structures structures;
    private final Answers answers;
    private final KeptOccurrences occurrences;

    DaysController(Structures structures, Answers answers, KeptOccurrences occurrences) {
        this.structures = structures;
        this.answers = answers;
        this.occurrences = occurrences;
    }

    @GetMapping("/v1/resolutions/{resolution}/timeline/days")
    ResponseEntity<?> days(@PathVariable String resolution, HttpServletRequest request) {
        Question question = Question.ofRows(request, "by", "per", "unit", "from", "to");
        Optional<String> unit = question.text("unit");
        DaysQuestion asked = DaysQuestion.of(question, structures.zone());
        return answers.within(
                question,
                (snapshot, reach) -> {
                    LocalDate day = snapshot.day();
                    ResolutionRow of = ResolutionRow.asked(snapshot, resolution);
                    Structure structure = structures.of(snapshot);
                    Visible visible = Visible.to(reach, structure, day);
                    String root = visible.root(unit, of.scope());
                    boolean isAll = unit.isEmpty() && visible.some().isEmpty();
                    Optional<Map<String, String>> lanes =
                            isAll && asked.by() == By.KIND
                                    ? Optional.empty()
                                    : Optional.of(lanes(structure, visible, root, day));
                    Columns columns = occurrences.of(snapshot, of.id());
                    long position = snapshot.asOf().position();
                    List<Bucket> found =
                            new Counting(asked, columns, position, lanes, isAll).buckets();
                    return Reply.rows(sheet(of.id(), asked.by(), structure, day), found);
                });
    }

    /** Each unit below a root by the one directly below it, which stands for all it holds. */
    private static Map<String, String> lanes(
            Structure structure, Visible visible, String root, LocalDate day) {
        Map<String, String> lanes = new HashMap<>();
        Behind behind = structure.behind(day);
        for (String unit : behind.units(root, Whose.SUBTREE)) {
            if (visible.includes(unit)) {
                List<String> stands = behind.path(unit);
                List<String> path = stands.contains(root) ? stands : structure.path(unit, day);
                int below = path.indexOf(root) + 1;
                lanes.put(unit, path.get(Math.min(below, path.size() - 1)));
            }
        }
        return lanes;
    }

    private static Sheet<Bucket> sheet(
            String resolution, By by, Structure structure, LocalDate day) {
        return Sheet.<Bucket>named("days-" + resolution)
                .with("resolution", _ -> resolution)
                .with("firstDay", row -> row.first().toString())
                .with("lastDay", row -> row.width().last(row.first()).toString())
                .with("per", row -> row.width().written())
                .with("lane", row -> lane(row))
                .with("name", row -> by == By.UNIT ? name(row, structure, day) : null)
                .with("entries", Bucket::entries);
    }

    private static @Nullable String lane(Bucket row) {
        return row.lane().equals(DaysQuestion.ITSELF) ? null : row.lane();
    }

    private static @Nullable String name(Bucket row, Structure structure, LocalDate day) {
        String unit = lane(row);
        return unit == null ? null : structure.name(unit, day);
    }
}
