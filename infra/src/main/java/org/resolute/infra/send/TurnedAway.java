package org.resolute.infra.send;

import tools.jackson.databind.JsonNode;

/** The door did not take a file, and will not take it as it is. */
final class TurnedAway extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final int status;

    /**
     * @param problem what the door said
     */
    TurnedAway(int status, JsonNode problem) {
        super(
                problem.has("detail")
                        ? problem.get("detail").asString()
                                + " ("
                                + problem.path("code").asString("")
                                + ")"
                        : "the service answered " + status);
        this.status = status;
    }

    int status() {
        return status;
    }
}
