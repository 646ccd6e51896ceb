package org.resolute.query.progress;

import org.jspecify.annotations.Nullable;
import org.resolute.events.UndertakingEvent;
import org.resolute.events.UndertakingEvent.Counting;
import org.resolute.events.UndertakingEvent.OutreachRecorded;
import org.resolute.events.UndertakingEvent.PlanDrafted;
import org.resolute.events.UndertakingEvent.TrainingSessionHeld;

/**
 * What was done, in counts that add up over units, and the ratios made of them. The one place where
 * measures are computed.
 *
 * <p>A ratio is a sum over a sum, never a mean of ratios; it is absent where the denominator is 0,
 * and it is not capped.
 */
record Measures(long documentsDrafted, Training training, Outreach outreach) {
    static final Measures NONE = new Measures(0, Training.NONE, Outreach.NONE);

    /** Sessions held, and how many people attended of those expected. */
    record Training(long sessions, long attended, long expected) {
        static final Training NONE = new Training(0, 0, 0);

        Training plus(Training more) {
            return new Training(
                    sessions + more.sessions, attended + more.attended, expected + more.expected);
        }

        @Nullable Double attendance() {
            return ratio(attended, expected);
        }
    }

    Measures plus(Measures more) {
        return new Measures(
                documentsDrafted + more.documentsDrafted,
                training.plus(more.training),
                outreach.plus(more.outreach));
    }

    /** One unit's measures after one more fact. */
    Measures after(UndertakingEvent event) {
        return switch (event) {
            case PlanDrafted _ -> new Measures(documentsDrafted + 1, training, outreach);
            case TrainingSessionHeld held -> {
                Training one = new Training(1, held.attended(), held.expected());
                yield new Measures(documentsDrafted, training.plus(one), outreach);
            }
            case OutreachRecorded recorded ->
                    new Measures(documentsDrafted, training, outreach.after(recorded));
        };
    }

    /**
     * Whom outreach reached. Only people who are counted once can be measured against a target of
     * people, and only in units that gave both; what cannot be measured stands beside it.
     *
     * @param reached people, counted once, in units that gave a target
     * @param target of these units
     * @param unitsWithTarget how many units these are
     * @param reachedWithoutTarget people, counted once, in units that gave no target
     * @param contacts with people who may be counted more than once
     * @param contactsTarget what was given as target beside contacts
     */
    record Outreach(
            long reached,
            long target,
            long unitsWithTarget,
            long reachedWithoutTarget,
            long contacts,
            long contactsTarget) {
        static final Outreach NONE = new Outreach(0, 0, 0, 0, 0, 0);

        Outreach plus(Outreach more) {
            return new Outreach(
                    reached + more.reached,
                    target + more.target,
                    unitsWithTarget + more.unitsWithTarget,
                    reachedWithoutTarget + more.reachedWithoutTarget,
                    contacts + more.contacts,
                    contactsTarget + more.contactsTarget);
        }

        Outreach after(OutreachRecorded event) {
            return plus(of(event)).ofOneUnit();
        }

        private static Outreach of(OutreachRecorded event) {
            Integer target = event.target();
            if (event.counting() == Counting.CONTACTS) {
                return new Outreach(0, 0, 0, 0, event.reached(), target == null ? 0 : target);
            }
            return target == null
                    ? new Outreach(0, 0, 0, event.reached(), 0, 0)
                    : new Outreach(event.reached(), target, 1, 0, 0, 0);
        }

        /** A unit counts once, and once it gave a target all whom it reached count. */
        private Outreach ofOneUnit() {
            return unitsWithTarget == 0
                    ? this
                    : new Outreach(
                            reached + reachedWithoutTarget, target, 1, 0, contacts, contactsTarget);
        }

        @Nullable Double coverage() {
            return ratio(reached, target);
        }
    }

    /** To six digits, so that equal sums are written equally everywhere. */
    private static @Nullable Double ratio(long numerator, long denominator) {
        return denominator == 0 ? null : Math.round(1e6 * numerator / denominator) / 1e6;
    }
}
