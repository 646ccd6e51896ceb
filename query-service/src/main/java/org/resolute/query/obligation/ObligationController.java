package org.resolute.query.obligation;

import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import org.resolute.events.Duty;
import org.resolute.query.account.Account;
import org.resolute.query.answer.Answers;
import org.resolute.query.answer.Question;
import org.resolute.query.answer.Reply;
import org.resolute.query.answer.Snapshot;
import org.resolute.query.structure.Behind;
import org.resolute.query.structure.ResolutionRow;
import org.resolute.query.structure.Structure;
import org.resolute.query.structure.Structures;
import org.resolute.query.structure.Visible;
import org.resolute.query.structure.Whose;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** The list of what is owed, one row for each time. */
@RestController
final class ObligationController {
    private static final Comparator<Owed> IN_ORDER =
            Comparator.<Owed, String>comparing(one -> one.slot().unit())
                    .thenComparing(Owed::slot, Slot.BY_DUE);

    private final Structures structures;
    private final Answers answers;

    ObligationController(Structures structures, Answers answers) {
        this.structures = structures;
        this.answers = answers;
    }

    /** Which rows are wanted; a unit stands for all that a row of progress about it is made of. */
    private record Wanted(
            Optional<String> unit,
            Whose whose,
            Function<Snapshot, LocalDate> treeDay,
            Optional<Duty> what,
            Optional<State> state) {

        private Predicate<String> units(Visible visible, Structure structure, Snapshot snapshot) {
            Optional<String> root = visible.asked(unit);
            if (root.isEmpty()) {
                return visible::includes;
            }
            LocalDate day = treeDay.apply(snapshot);
            Set<String> behind = new HashSet<>(structure.behind(day).units(root.get(), whose));
            return owner -> behind.contains(owner) && visible.includes(owner);
        }

        private boolean includes(Owed owed) {
            return what.filter(duty -> duty != owed.slot().obligation().what()).isEmpty()
                    && state.filter(wanted -> wanted != owed.state()).isEmpty();
        }
    }

    @GetMapping("/v1/resolutions/{resolution}/obligations")
    ResponseEntity<?> obligations(@PathVariable String resolution, HttpServletRequest request) {
        Question question =
                Question.ofRows(request, "unit", "rollup", "structure", "what", "state");
        Wanted wanted =
                new Wanted(
                        question.text("unit"),
                        question.oneOf("rollup", Whose.class).orElse(Whose.SUBTREE),
                        Behind.treeDay(question),
                        question.oneOf("what", Duty.class),
                        question.oneOf("state", State.class));
        return answers.within(
                question,
                (snapshot, reach) -> {
                    LocalDate day = snapshot.day();
                    ResolutionRow asked = ResolutionRow.asked(snapshot, resolution);
                    Structure structure = structures.of(snapshot);
                    Map<String, Account> accounts = Account.all(snapshot, asked.id(), day);
                    List<Slot> slots = Owed.slots(snapshot, asked, structure);
                    Predicate<String> units =
                            wanted.units(Visible.to(reach, structure, day), structure, snapshot);
                    List<OwedRow> rows =
                            Owed.byUnit(slots, accounts, day, structure.zone()).entrySet().stream()
                                    .filter(own -> units.test(own.getKey()))
                                    .flatMap(own -> own.getValue().stream())
                                    .filter(wanted::includes)
                                    .sorted(IN_ORDER)
                                    .map(one -> new OwedRow(one, structure, day))
                                    .toList();
                    return Reply.rows(OwedRow.sheet(asked.id()), rows);
                });
    }
}
