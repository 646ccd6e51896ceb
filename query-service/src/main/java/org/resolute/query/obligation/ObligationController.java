package org.resolute.query.obligation;

import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.resolute.events.Duty;
import org.resolute.query.account.Account;
import org.resolute.query.answer.Answers;
import org.resolute.query.answer.Question;
import org.resolute.query.answer.Reply;
import org.resolute.query.structure.ResolutionRow;
import org.resolute.query.structure.Structure;
import org.resolute.query.structure.Structures;
import org.resolute.query.structure.Visible;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** The list of what is owed, one row for each time. */
@RestController
final class ObligationController {
    private final Structures structures;
    private final Answers answers;

    ObligationController(Structures structures, Answers answers) {
        this.structures = structures;
        this.answers = answers;
    }

    /** Which rows are wanted; a unit stands for itself and all below it. */
    private record Wanted(Optional<String> unit, Optional<Duty> what, Optional<State> state) {
        private boolean includes(Owed owed) {
            return what.filter(duty -> duty != owed.slot().obligation().what()).isEmpty()
                    && state.filter(wanted -> wanted != owed.state()).isEmpty();
        }
    }

    @GetMapping("/v1/resolutions/{resolution}/obligations")
    ResponseEntity<?> obligations(@PathVariable String resolution, HttpServletRequest request) {
        Question question = Question.ofRows(request, "unit", "what", "state");
        Wanted wanted =
                new Wanted(
                        question.text("unit"),
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
                    List<OwedRow> rows =
                            rows(
                                    Visible.to(reach, structure, day),
                                    structure,
                                    Owed.byUnit(slots, accounts, day, structure.zone()),
                                    wanted,
                                    day);
                    return Reply.rows(OwedRow.sheet(asked.id()), rows);
                });
    }

    private static List<OwedRow> rows(
            Visible visible,
            Structure structure,
            Map<String, List<Owed>> owed,
            Wanted wanted,
            LocalDate day) {
        Optional<String> root = visible.asked(wanted.unit());
        return owed.entrySet().stream()
                .filter(own -> visible.includes(own.getKey()))
                .filter(own -> root.isEmpty() || structure.isUnder(own.getKey(), root.get(), day))
                .flatMap(own -> own.getValue().stream())
                .filter(wanted::includes)
                .sorted(
                        Comparator.<Owed, String>comparing(one -> one.slot().unit())
                                .thenComparing(Owed::slot, Slot.BY_DUE))
                .map(one -> new OwedRow(one, structure, day))
                .toList();
    }
}
