package org.resolute.command.undertaking;

import java.util.List;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.resolute.command.ledger.Report;

/** Record these reports about one undertaking, in this order. */
public record UndertakingCommand(
        @TargetAggregateIdentifier String aggregate, List<Report> reports) {}
