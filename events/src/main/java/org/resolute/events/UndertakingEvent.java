package org.resolute.events;

import org.jspecify.annotations.Nullable;

/** What one unit did to carry out one resolution. */
public sealed interface UndertakingEvent extends Event {

    ResolutionId resolution();

    /** The unit as the report names it; the ledger keeps the identity it stood for beside it. */
    UnitRef unit();

    /** A document that makes the resolution concrete was drafted. */
    record PlanDrafted(
            ResolutionId resolution,
            UnitRef unit,
            EntryId document,
            DocumentKind kind,
            String title,
            String reference,
            @Nullable EntryId obligation)
            implements UndertakingEvent {
        public PlanDrafted {
            Bounds.required("/resolution", resolution);
            Bounds.required("/unit", unit);
            Bounds.required("/document", document);
            Bounds.required("/kind", kind);
            Bounds.text("/title", title, Bounds.TITLE_LENGTH_MAX);
            Bounds.text("/reference", reference, Bounds.TITLE_LENGTH_MAX);
        }
    }

    /** A class or conference was held. Attendance is counted, never listed. */
    record TrainingSessionHeld(
            ResolutionId resolution,
            UnitRef unit,
            EntryId session,
            SessionFormat format,
            int expected,
            int attended,
            boolean chaired,
            boolean monitored,
            @Nullable Integer speakerRating,
            @Nullable Integer venueRating)
            implements UndertakingEvent {
        public TrainingSessionHeld {
            Bounds.required("/resolution", resolution);
            Bounds.required("/unit", unit);
            Bounds.required("/session", session);
            Bounds.required("/format", format);
            Bounds.count("/expected", expected);
            Bounds.count("/attended", attended);
            if (speakerRating != null) {
                Bounds.range("/speakerRating", speakerRating, 1, Bounds.RATING_MAX);
            }
            if (venueRating != null) {
                Bounds.range("/venueRating", venueRating, 1, Bounds.RATING_MAX);
            }
        }
    }

    /** An activity carried the resolution's content to members or the public. */
    record OutreachRecorded(
            ResolutionId resolution,
            UnitRef unit,
            EntryId activity,
            Channel channel,
            Audience audience,
            int reached,
            @Nullable Integer target,
            Counting counting)
            implements UndertakingEvent {
        public OutreachRecorded {
            Bounds.required("/resolution", resolution);
            Bounds.required("/unit", unit);
            Bounds.required("/activity", activity);
            Bounds.required("/channel", channel);
            Bounds.required("/audience", audience);
            Bounds.count("/reached", reached);
            if (target != null) {
                Bounds.count("/target", target);
            }
            Bounds.required("/counting", counting);
        }
    }

    enum SessionFormat {
        CENTRAL,
        VIDEO_LINK,
        DELEGATED
    }

    enum Channel {
        MEDIA,
        PORTAL,
        INTERNET,
        SOCIAL_NETWORK,
        MEETING,
        SELF_MANAGED_GROUP,
        OTHER
    }

    enum Audience {
        PUBLIC,
        MEMBERS,
        YOUTH,
        WOMEN,
        WORKERS,
        FARMERS,
        VETERANS
    }

    /** Whether {@code reached} counts each person once or each contact. */
    enum Counting {
        UNIQUE,
        CONTACTS
    }
}
