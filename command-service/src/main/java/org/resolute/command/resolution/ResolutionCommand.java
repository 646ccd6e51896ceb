package org.resolute.command.resolution;

import java.util.List;
import org.resolute.command.ledger.AggregateCommand;
import org.resolute.command.ledger.Report;

/** Record these reports about one resolution, in this order. */
public record ResolutionCommand(String aggregate, List<Report> reports)
        implements AggregateCommand {}
