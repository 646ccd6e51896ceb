package org.resolute.events;

/** What was reported before, set right. The first report stays in the ledger beside it. */
public sealed interface EntryEvent extends UndertakingEvent {

    EntryRef entry();

    String reason();

    /** Other data stands in the place of an entry's; when it was received stays as it was. */
    record EntryCorrected(
            ResolutionId resolution,
            UnitRef unit,
            EntryRef entry,
            Replacement replacement,
            String reason)
            implements EntryEvent {
        public EntryCorrected {
            Bounds.required("/resolution", resolution);
            Bounds.required("/unit", unit);
            Bounds.required("/entry", entry);
            Bounds.required("/replacement", replacement);
            Bounds.text("/reason", reason, Bounds.NOTE_LENGTH_MAX);
        }
    }

    /** An entry no longer counts. */
    record EntryRetracted(ResolutionId resolution, UnitRef unit, EntryRef entry, String reason)
            implements EntryEvent {
        public EntryRetracted {
            Bounds.required("/resolution", resolution);
            Bounds.required("/unit", unit);
            Bounds.required("/entry", entry);
            Bounds.text("/reason", reason, Bounds.NOTE_LENGTH_MAX);
        }
    }
}
