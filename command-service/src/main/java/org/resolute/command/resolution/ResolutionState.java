package org.resolute.command.resolution;

import java.time.LocalDate;
import java.util.Optional;
import org.pcollections.HashTreePSet;
import org.pcollections.PSet;
import org.resolute.events.ObligationEvent.DeadlineExtended;
import org.resolute.events.ObligationEvent.ObligationSet;
import org.resolute.events.ObligationEvent.ObligationTransferred;
import org.resolute.events.ObligationEvent.ObligationWaived;
import org.resolute.events.ObligationId;
import org.resolute.events.ResolutionEvent;
import org.resolute.events.ResolutionEvent.ResolutionAdopted;
import org.resolute.events.ResolutionEvent.ResolutionAmended;
import org.resolute.events.ResolutionEvent.ResolutionWithdrawn;

/** What the rules need to remember of a resolution; what its units owe, the registry knows. */
sealed interface ResolutionState {

    ResolutionState after(ResolutionEvent event);

    /** Nothing is recorded about it. */
    record Unheard() implements ResolutionState {
        @Override
        public ResolutionState after(ResolutionEvent event) {
            if (event instanceof ResolutionAdopted) {
                return new Adopted(HashTreePSet.empty(), Optional.empty());
            }
            throw new IllegalStateException(event + " before its beginning");
        }
    }

    /** It is to be carried out, until the day on which it was withdrawn. */
    record Adopted(PSet<ObligationId> obligations, Optional<LocalDate> withdrawnOn)
            implements ResolutionState {
        @Override
        public ResolutionState after(ResolutionEvent event) {
            return switch (event) {
                case ResolutionAdopted e ->
                        throw new IllegalStateException(event + " after its beginning");
                case ResolutionAmended e -> this;
                case ResolutionWithdrawn e ->
                        new Adopted(obligations, Optional.of(e.effectiveOn()));
                case ObligationSet e -> new Adopted(obligations.plus(e.obligation()), withdrawnOn);
                case DeadlineExtended e -> this;
                case ObligationWaived e -> this;
                case ObligationTransferred e -> this;
            };
        }
    }
}
