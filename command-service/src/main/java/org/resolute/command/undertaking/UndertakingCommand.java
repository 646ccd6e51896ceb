package org.resolute.command.undertaking;

import java.util.List;
import org.resolute.command.ledger.AggregateCommand;
import org.resolute.command.ledger.Report;

/** Record these reports about one undertaking, in this order. */
public record UndertakingCommand(String aggregate, List<Report> reports)
        implements AggregateCommand {}
