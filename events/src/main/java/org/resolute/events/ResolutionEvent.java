package org.resolute.events;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What happens to a resolution itself. */
public sealed interface ResolutionEvent extends Event
        permits ResolutionEvent.ResolutionAdopted,
                ResolutionEvent.ResolutionAmended,
                ResolutionEvent.ResolutionWithdrawn,
                ObligationEvent {

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

    /** What is said about a resolution changed; what is absent stays as it was. */
    record ResolutionAmended(
            ResolutionId resolution,
            @Nullable String title,
            @Nullable String adoptedBy,
            @Nullable Term term,
            String reason)
            implements ResolutionEvent {
        public ResolutionAmended {
            Bounds.required("/resolution", resolution);
            Bounds.textIfAny("/title", title, Bounds.TITLE_LENGTH_MAX);
            Bounds.textIfAny("/adoptedBy", adoptedBy, Bounds.TITLE_LENGTH_MAX);
            if (title == null && adoptedBy == null && term == null) {
                throw new Malformed(
                        "/title", "empty-change", "must be given, or adoptedBy, or term");
            }
            Bounds.text("/reason", reason, Bounds.NOTE_LENGTH_MAX);
        }
    }

    /** A resolution need not be carried out from this day on. */
    record ResolutionWithdrawn(ResolutionId resolution, LocalDate effectiveOn, String reason)
            implements ResolutionEvent {
        public ResolutionWithdrawn {
            Bounds.required("/resolution", resolution);
            Bounds.required("/effectiveOn", effectiveOn);
            Bounds.text("/reason", reason, Bounds.NOTE_LENGTH_MAX);
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
