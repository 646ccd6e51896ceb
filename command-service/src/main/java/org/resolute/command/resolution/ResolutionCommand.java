package org.resolute.command.resolution;

import java.util.List;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.resolute.command.ledger.Report;

/** Record these reports about one resolution, in this order. */
public record ResolutionCommand(
        @TargetAggregateIdentifier String aggregate, List<Report> reports) {}
