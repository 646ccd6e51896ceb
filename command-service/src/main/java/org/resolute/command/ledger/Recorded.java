package org.resolute.command.ledger;

import java.time.Instant;

/** Where an event came to stand, and since when. */
public record Recorded(long position, Instant recordedAt) {}
