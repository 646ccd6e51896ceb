package org.resolute.query.timeline;

import org.jspecify.annotations.Nullable;
import org.resolute.query.intake.Recorded;

/** An entry on its way into the table; the unit is absent where it is about a resolution itself. */
record EntryToPut(
        Recorded recorded,
        String resolution,
        @Nullable String unit,
        Standing standing,
        Content content) {}
