package org.resolute.query.intake;

/**
 * Which ledger is read, and from which brokers.
 *
 * @param batchEventsMax how many events one transaction takes at most
 */
public record Source(String ledger, String bootstrap, int batchEventsMax) {
    public String topic() {
        return "ledger." + ledger;
    }
}
