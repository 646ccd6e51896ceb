package org.resolute.command.undertaking;

import org.pcollections.HashTreePSet;
import org.pcollections.PSet;
import org.resolute.events.EntryId;
import org.resolute.events.UndertakingEvent;
import org.resolute.events.UndertakingEvent.OutreachRecorded;
import org.resolute.events.UndertakingEvent.PlanDrafted;
import org.resolute.events.UndertakingEvent.TrainingSessionHeld;

/**
 * What the rules need to remember of an undertaking: which things it has told of.
 *
 * <p>The sets share structure with those before them, so that the thousandth entry costs as little
 * as the first.
 */
record UndertakingState(PSet<EntryId> documents, PSet<EntryId> sessions, PSet<EntryId> activities) {

    static final UndertakingState EMPTY =
            new UndertakingState(HashTreePSet.empty(), HashTreePSet.empty(), HashTreePSet.empty());

    UndertakingState after(UndertakingEvent event) {
        return switch (event) {
            case PlanDrafted e ->
                    new UndertakingState(documents.plus(e.document()), sessions, activities);
            case TrainingSessionHeld e ->
                    new UndertakingState(documents, sessions.plus(e.session()), activities);
            case OutreachRecorded e ->
                    new UndertakingState(documents, sessions, activities.plus(e.activity()));
        };
    }
}
