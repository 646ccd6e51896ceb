package org.resolute.command.answer;

import org.jspecify.annotations.Nullable;

/** What a sender learns of one report. */
public record Receipt(
        @Nullable Integer index,
        String id,
        String source,
        @Nullable Long position,
        @Nullable String recordedAt,
        String status,
        @Nullable Problem problem) {}
