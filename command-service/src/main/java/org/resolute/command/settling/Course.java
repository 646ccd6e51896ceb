package org.resolute.command.settling;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.resolute.command.ledger.AllOrNothing.About;
import org.resolute.command.ledger.Recorded;
import org.resolute.command.ledger.Report;
import org.resolute.events.EventKey;

/**
 * How a rehearsal of reports went.
 *
 * @param level the revisions of the aggregates it rests on
 */
record Course(List<Report> reports, List<Fate> fates, Map<String, Long> level) {

    /** Whether all of them would be recorded, or are. */
    boolean isWhole() {
        return IntStream.range(0, fates.size())
                .noneMatch(i ->
                        switch (fates.get(i)) {
                            case Fate.Accepted fate -> false;
                            case Fate.Known fate -> !Settling.isSame(reports.get(i), fate.first());
                            case Fate.Twin fate -> !fate.same();
                            case Fate.Turned fate -> true;
                        });
    }

    /** What would have to be appended. */
    List<About> accepted() {
        List<About> accepted = new ArrayList<>();
        for (int i = 0; i < fates.size(); i++) {
            if (fates.get(i) instanceof Fate.Accepted fate) {
                accepted.add(new About(fate.aggregate(), reports.get(i)));
            }
        }
        return accepted;
    }

    /** What each would become. */
    List<Outcome> wouldBe() {
        return outcomes(i ->
                switch (fates.get(i)) {
                    case Fate.Accepted fate -> new Outcome.Would(key(i), fate.moves());
                    case Fate.Twin fate ->
                            fate.same()
                                    ? new Outcome.WouldRepeat(key(i))
                                    : new Outcome.WouldClash(key(i));
                    case Fate.Known fate -> Settling.known(reports.get(i), fate.first());
                    case Fate.Turned fate -> new Outcome.No(key(i), fate.refused());
                });
    }

    /** What each is told where nothing is recorded because something is in the way. */
    List<Outcome> heldBack() {
        List<Outcome> would = wouldBe();
        return outcomes(i ->
                switch (would.get(i)) {
                    case Outcome.Would o -> new Outcome.WithOthers(o.key());
                    case Outcome.WouldRepeat o -> new Outcome.WithOthers(o.key());
                    case Outcome outcome -> outcome;
                });
    }

    /** What each became, given the places of those that were appended. */
    List<Outcome> recorded(List<Recorded> places) {
        Iterator<Recorded> next = places.iterator();
        Outcome[] became = new Outcome[fates.size()];
        for (int i = 0; i < became.length; i++) {
            became[i] =
                    switch (fates.get(i)) {
                        case Fate.Accepted fate -> new Outcome.New(key(i), next.next());
                        case Fate.Known fate -> Settling.known(reports.get(i), fate.first());
                        case Fate.Twin fate -> repeat(i, became[fate.first()]);
                        case Fate.Turned fate -> throw new IllegalStateException("not whole");
                    };
        }
        return List.of(became);
    }

    private Outcome repeat(int i, Outcome first) {
        if (first instanceof Outcome.New recorded) {
            return new Outcome.Repeat(key(i), recorded.recorded());
        }
        throw new IllegalStateException("a twin of what is not recorded: " + first);
    }

    private EventKey key(int i) {
        return reports.get(i).key();
    }

    private List<Outcome> outcomes(IntFunction<Outcome> of) {
        return IntStream.range(0, fates.size()).mapToObj(of).toList();
    }
}
