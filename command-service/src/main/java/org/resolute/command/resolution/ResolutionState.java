package org.resolute.command.resolution;

import org.resolute.events.ResolutionEvent;
import org.resolute.events.ResolutionEvent.ResolutionAdopted;

/** What the rules need to remember of a resolution. */
sealed interface ResolutionState {

    ResolutionState after(ResolutionEvent event);

    /** Nothing is recorded about it. */
    record Unheard() implements ResolutionState {
        @Override
        public ResolutionState after(ResolutionEvent event) {
            return switch (event) {
                case ResolutionAdopted e -> new Adopted();
            };
        }
    }

    /** It is to be carried out. */
    record Adopted() implements ResolutionState {
        @Override
        public ResolutionState after(ResolutionEvent event) {
            throw new IllegalStateException(event + " after its beginning");
        }
    }
}
