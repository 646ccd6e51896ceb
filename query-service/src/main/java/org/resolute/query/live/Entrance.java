package org.resolute.query.live;

import java.util.Optional;
import org.resolute.events.UnitId;
import org.resolute.query.answer.Answers;
import org.resolute.query.answer.Question;
import org.resolute.query.answer.Views;
import org.resolute.query.asof.When;
import org.resolute.query.structure.ResolutionRow;
import org.resolute.query.structure.Structures;
import org.resolute.query.structure.Visible;
import org.resolute.tokens.Reach;

/** Lets those listen who may, or says why not. */
final class Entrance {
    private final Answers answers;
    private final Views views;
    private final Structures structures;

    Entrance(Answers answers, Views views, Structures structures) {
        this.answers = answers;
        this.views = views;
        this.structures = structures;
    }

    /**
     * Who was let in.
     *
     * @param after the position behind which telling begins
     */
    record Admitted(Ears ears, long after) {}

    /**
     * Looks at what is asked for.
     *
     * @param heard the position heard up to; absent for who wants to hear from now on
     */
    Admitted admit(Question question, Optional<Long> heard) {
        Reach reach = answers.reach(question);
        // Turned down where the views have not come to it.
        heard.ifPresent(position -> views.find(new When.Position(position)));
        return views.read(
                Optional.empty(),
                Optional.empty(),
                snapshot -> {
                    Optional<String> resolution = question.text("resolution");
                    if (resolution.isPresent()) {
                        ResolutionRow.asked(snapshot, resolution.get());
                    }
                    Optional<UnitId> unit =
                            Visible.to(reach, structures.of(snapshot), snapshot.day())
                                    .asked(question.text("unit"))
                                    .map(UnitId::new);
                    long now = snapshot.asOf().position();
                    return new Admitted(new Ears(reach, unit, resolution), heard.orElse(now));
                });
    }
}
