package org.resolute.events;

import org.jspecify.annotations.Nullable;

/** How a resolution was carried to those who were in no class. */
public sealed interface OutreachEvent extends UndertakingEvent {

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
            implements OutreachEvent {
        public OutreachRecorded {
            Bounds.required("/resolution", resolution);
            Bounds.required("/unit", unit);
            Bounds.required("/activity", activity);
            Bounds.required("/channel", channel);
            Bounds.required("/audience", audience);
            Bounds.count("/reached", reached);
            Bounds.countIfAny("/target", target);
            Bounds.required("/counting", counting);
        }
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
