package org.resolute.events;

import java.time.LocalDate;

/** What happens to a resolution itself. */
public sealed interface ResolutionEvent extends Event {

    ResolutionId resolution();

    /** A resolution was adopted for the units under its scope, itself included, for a term. */
    record ResolutionAdopted(
            ResolutionId resolution, String title, String adoptedBy, UnitRef scope, Term term)
            implements ResolutionEvent {
        public ResolutionAdopted {
            Bounds.required("/resolution", resolution);
            Bounds.text("/title", title, Bounds.TITLE_LENGTH_MAX);
            Bounds.text("/adoptedBy", adoptedBy, Bounds.TITLE_LENGTH_MAX);
            Bounds.required("/scope", scope);
            Bounds.required("/term", term);
        }
    }

    /** First and last day of the term, both included. */
    record Term(LocalDate from, LocalDate to) {
        public Term {
            Bounds.required("/from", from);
            Bounds.required("/to", to);
            if (to.isBefore(from)) {
                throw new Malformed("/to", "term", "must not be before the term's first day");
            }
        }
    }
}
