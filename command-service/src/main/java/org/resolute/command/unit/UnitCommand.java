package org.resolute.command.unit;

import java.util.List;
import org.resolute.command.ledger.AggregateCommand;
import org.resolute.command.ledger.Report;

/** Record these reports about one unit, in this order. */
public record UnitCommand(String aggregate, List<Report> reports) implements AggregateCommand {}
