package org.resolute.measure.ledger;

import org.resolute.events.wire.WireName;

/**
 * A report, and which one of its subject it is.
 *
 * @param data JSON
 */
record Fact(WireName type, String subject, long revision, String id, String time, String data) {

    /** As a sender writes it. */
    String submitted() {
        return """
        {"specversion":"1.0","id":"%s","source":"%s","type":"%s","time":"%s","data":%s}\
        """
                .formatted(id, Reports.SOURCE, type.type(), time, data);
    }
}
