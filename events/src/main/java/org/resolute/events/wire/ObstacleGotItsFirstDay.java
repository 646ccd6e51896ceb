package org.resolute.events.wire;

import org.resolute.events.Bounds;
import org.resolute.events.Event;
import org.resolute.events.ObstacleEvent.ObstacleReported;
import tools.jackson.databind.node.ObjectNode;

/**
 * From version 2 on, an obstacle comes with the day since when it stands. Of an obstacle of version
 * 1 nobody knows that day, so it stays absent: the day of the report would be a guess.
 */
final class ObstacleGotItsFirstDay implements Upcaster {
    @Override
    public WireName from() {
        return WireName.OBSTACLE_REPORTED_V1;
    }

    @Override
    public void upcast(ObjectNode data) {
        Upcaster.refuse(data, "since");
    }

    @Override
    public void demand(Event event) {
        Bounds.required("/since", ((ObstacleReported) event).since());
    }
}
