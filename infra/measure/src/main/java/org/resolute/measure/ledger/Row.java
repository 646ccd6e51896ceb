package org.resolute.measure.ledger;

import java.util.UUID;

/** A row of the ledger's table as a report fills it. */
record Row(
        long position,
        String aggregate,
        long revision,
        String id,
        String correlationId,
        String facts) {
    static final String TYPE = "org.resolute.outreach-recorded.v1";
    static final String TIME = "2021-10-12T09:00:00+07:00";
    static final String ACTOR = "anonymous";

    /** Undertakings take turns, so the number alone tells the revision. */
    static Row of(long number, Ground ground) {
        int undertaking = (int) (number % ground.undertakings());
        String resolution = Ground.resolution(undertaking % ground.resolutions());
        String unit = ground.unit(undertaking / ground.resolutions());
        String id = "row-" + number;
        String facts =
                "{\"resolution\":\""
                        + resolution
                        + "\",\"unit\":\""
                        + unit
                        + "\",\"activity\":\""
                        + id
                        + "\",\"channel\":\"MEETING\",\"audience\":\"PUBLIC\",\"reached\":1200,"
                        + "\"target\":4000,\"counting\":\"UNIQUE\"}";
        return new Row(
                number + 1,
                "undertaking:" + resolution + "/" + unit,
                number / ground.undertakings(),
                id,
                new UUID(number, ~number).toString(),
                facts);
    }
}
