package org.resolute.command.settling;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import org.resolute.command.ledger.Report;
import org.resolute.command.understanding.Intake;
import org.resolute.command.understanding.Understood;
import org.resolute.command.understanding.Understood.As;
import org.resolute.command.understanding.Understood.Not;

/** Takes what was understood of a sender's reports, whichever way they came. */
public final class Reception {
    private final Intake intake;
    private final Submission submission;

    Reception(Intake intake, Submission submission) {
        this.intake = intake;
        this.submission = submission;
    }

    /** The outcomes of all, in order, each report taken for itself. */
    public List<Outcome> each(List<Understood> understood) {
        return withEarly(understood, submission::of);
    }

    /** Like {@link #each}, and fastest where most of them are recorded already. */
    public List<Outcome> eachKnownFirst(List<Understood> understood) {
        return withEarly(understood, submission::ofKnownFirst);
    }

    /** The outcomes of all, in order; all of them are recorded, or nothing. */
    public List<Outcome> together(List<Understood> understood) {
        return withEarly(
                understood,
                reports ->
                        reports.size() == understood.size()
                                ? submission.together(reports)
                                : submission.rehearsed(reports).heldBack());
    }

    /** What {@link #each} would come to; nothing is kept. */
    public List<Outcome> eachTried(List<Understood> understood) {
        return withEarly(understood, reports -> submission.rehearsed(reports).wouldBe());
    }

    /** What {@link #together} would come to; nothing is kept. */
    public List<Outcome> togetherTried(List<Understood> understood) {
        return withEarly(
                understood,
                reports -> {
                    Course course = submission.rehearsed(reports);
                    return course.isWhole() && reports.size() == understood.size()
                            ? course.wouldBe()
                            : course.heldBack();
                });
    }

    private interface Settle {
        List<Outcome> outcomes(List<Report> reports);
    }

    /** Those that were understood and are not ahead of time go on their way. */
    private List<Outcome> withEarly(List<Understood> understood, Settle settle) {
        List<Optional<Outcome>> early = understood.stream().map(this::early).toList();
        List<Report> reports = new ArrayList<>(early.size());
        for (int i = 0; i < early.size(); i++) {
            if (early.get(i).isEmpty() && understood.get(i) instanceof As(Report report)) {
                reports.add(report);
            }
        }
        Iterator<Outcome> settled = settle.outcomes(reports).iterator();
        return early.stream().map(known -> known.orElseGet(settled::next)).toList();
    }

    private Optional<Outcome> early(Understood understood) {
        return switch (understood) {
            case Not not -> Optional.of(new Outcome.Garbled(not.source(), not.id(), not.faults()));
            case As(Report report) ->
                    intake.isAhead(report) ? Optional.of(Ahead.refused(report)) : Optional.empty();
        };
    }
}
