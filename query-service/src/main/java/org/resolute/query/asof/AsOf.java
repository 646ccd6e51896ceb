package org.resolute.query.asof;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What an answer knows of: the ledger up to a position, and nothing behind it.
 *
 * @param recordedAt when the event at the position was recorded; absent before the first event
 * @param present the day that was then, which "now" and "today" mean in the answer
 */
public record AsOf(long position, @Nullable Instant recordedAt, LocalDate present) {}
