package org.resolute.events.wire;

import org.resolute.events.Event;
import org.resolute.events.Malformed;
import tools.jackson.databind.node.ObjectNode;

/**
 * One step between two versions of an event that follow one another.
 *
 * <p>A step is written once, when the newer version is released, and then stays: a third version
 * gets a step of its own from the second, and data of the first takes both.
 */
interface Upcaster {
    /** The version whose data this takes one version up. */
    WireName from();

    /** Brings data of the older version into the form of the newer. */
    void upcast(ObjectNode data);

    /**
     * What the newer version demands although the record does without it, since the record also
     * holds what was sent in the older version.
     *
     * @param event read from data of the newer version or of a later one
     * @throws Malformed when it does not keep the demand
     */
    void demand(Event event);

    /** A field the newer version brought is unknown to the older one, like any other. */
    static void refuse(ObjectNode data, String field) {
        if (data.has(field)) {
            throw new Malformed("/" + field, "unknown-field", "is not a field of this version");
        }
    }
}
