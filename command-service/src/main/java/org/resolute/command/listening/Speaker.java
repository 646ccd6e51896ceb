package org.resolute.command.listening;

import org.resolute.command.ledger.Report.Sender;
import org.resolute.tokens.Caller;

/**
 * In whose name records of the topic are taken: a record bears no token, the broker's access list
 * says who may write.
 */
record Speaker(Caller caller) {

    Sender sender(String correlation) {
        return new Sender(caller, correlation, null);
    }
}
