package org.resolute.command.unit;

import java.util.List;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.resolute.command.ledger.Report;

/** Record these reports about one unit, in this order. */
public record UnitCommand(@TargetAggregateIdentifier String aggregate, List<Report> reports) {}
