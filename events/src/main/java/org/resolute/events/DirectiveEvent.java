package org.resolute.events;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a round demands of units, and what became of it. */
public sealed interface DirectiveEvent extends MonitoringEvent {

    EntryId directive();

    /**
     * Units must do something.
     *
     * @param units who must; empty for all units of the round
     * @param findings the findings it answers
     */
    record DirectiveIssued(
            RoundId round,
            EntryId directive,
            String topic,
            List<UnitRef> units,
            @Nullable LocalDate dueOn,
            List<EntryId> findings)
            implements DirectiveEvent {
        public static final int FINDINGS_MAX = 100;

        public DirectiveIssued {
            Bounds.required("/round", round);
            Bounds.required("/directive", directive);
            Bounds.text("/topic", topic, Bounds.TOPIC_LENGTH_MAX);
            Bounds.required("/units", units);
            units = Bounds.list("/units", units, Bounds.UNITS_MAX);
            findings = Bounds.list("/findings", findings, FINDINGS_MAX);
        }
    }

    /** A unit said that the directive reached it. */
    record DirectiveAcknowledged(
            RoundId round, EntryId directive, UnitRef unit, @Nullable String note)
            implements DirectiveEvent {
        public DirectiveAcknowledged {
            Bounds.required("/round", round);
            Bounds.required("/directive", directive);
            Bounds.required("/unit", unit);
            Bounds.textIfAny("/note", note, Bounds.NOTE_LENGTH_MAX);
        }
    }

    /** A unit did something about the directive. */
    record DirectiveFollowedUp(
            RoundId round, EntryId directive, UnitRef unit, @Nullable String note)
            implements DirectiveEvent {
        public DirectiveFollowedUp {
            Bounds.required("/round", round);
            Bounds.required("/directive", directive);
            Bounds.required("/unit", unit);
            Bounds.textIfAny("/note", note, Bounds.NOTE_LENGTH_MAX);
        }
    }

    /** What the directive asked of the unit is done. */
    record DirectiveClosed(RoundId round, EntryId directive, UnitRef unit, @Nullable String note)
            implements DirectiveEvent {
        public DirectiveClosed {
            Bounds.required("/round", round);
            Bounds.required("/directive", directive);
            Bounds.required("/unit", unit);
            Bounds.textIfAny("/note", note, Bounds.NOTE_LENGTH_MAX);
        }
    }
}
