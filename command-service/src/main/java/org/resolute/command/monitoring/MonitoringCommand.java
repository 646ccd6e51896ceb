package org.resolute.command.monitoring;

import java.util.List;
import org.resolute.command.ledger.AggregateCommand;
import org.resolute.command.ledger.Report;

/** Record these reports about one round of monitoring, in this order. */
public record MonitoringCommand(String aggregate, List<Report> reports)
        implements AggregateCommand {}
