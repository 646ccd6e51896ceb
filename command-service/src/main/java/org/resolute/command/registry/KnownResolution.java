package org.resolute.command.registry;

import java.time.Instant;
import org.resolute.events.ResolutionId;
import org.resolute.events.UnitId;

/** A resolution as the rules see it. */
public record KnownResolution(ResolutionId id, UnitId scope, Instant adoptedAt) {}
