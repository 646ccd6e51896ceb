package org.resolute.command.door;

import org.jspecify.annotations.Nullable;

/** What a sender learns of one report. */
record Receipt(
        @Nullable Integer index,
        String id,
        String source,
        @Nullable Long position,
        @Nullable String recordedAt,
        String status,
        @Nullable Problem problem) {}
