package org.resolute.events.wire;

import org.resolute.events.Event;
import tools.jackson.databind.node.ObjectNode;

/**
 * From version 2 on, a seal may name the table it is over. One of version 1 is over bytes that
 * somebody holds, and nobody knows where they came from.
 */
final class SealGotItsTable implements Upcaster {
    @Override
    public WireName from() {
        return WireName.REPORT_SEALED_V1;
    }

    @Override
    public void upcast(ObjectNode data) {
        Upcaster.refuse(data, "table");
    }

    /** A report that is no table is sealed as before. */
    @Override
    public void demand(Event event) {}
}
