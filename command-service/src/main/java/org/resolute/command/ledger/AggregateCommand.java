package org.resolute.command.ledger;

import java.util.List;

/** Asks one aggregate to record reports about it, in this order. */
public interface AggregateCommand {

    /** The identifier of the aggregate. */
    String aggregate();

    List<Report> reports();
}
