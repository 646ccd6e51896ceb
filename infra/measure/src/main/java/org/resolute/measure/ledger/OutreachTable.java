package org.resolute.measure.ledger;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.SplittableRandom;

/** A request that hands in a table of outreach, each row about an undertaking drawn by lot. */
public final class OutreachTable {
    private static final long SEED = 20211029;
    private static final int ROW_CHARACTERS = 140;
    private static final String HEADER =
            "type,id,source,time,resolution,unit,activity,channel,audience,reached,target,"
                    + "counting\n";

    private OutreachTable() {}

    /**
     * The whole request, to be answered later.
     *
     * @param name tells the ids of these rows from others'
     */
    public static ByteBuffer request(Ground ground, String name, int rows) {
        SplittableRandom lot = new SplittableRandom(SEED);
        StringBuilder table = new StringBuilder(rows * ROW_CHARACTERS).append(HEADER);
        for (int i = 0; i < rows; i++) {
            int undertaking = lot.nextInt(ground.undertakings());
            String id = name + "-" + i;
            table.append("outreach-recorded,")
                    .append(id)
                    .append(',')
                    .append(Reports.SOURCE)
                    .append(',')
                    .append(Row.TIME)
                    .append(',')
                    .append(Ground.resolution(undertaking % ground.resolutions()))
                    .append(',')
                    .append(ground.unit(undertaking / ground.resolutions()))
                    .append(',')
                    .append(id)
                    .append(",MEETING,PUBLIC,1200,4000,UNIQUE\n");
        }
        return Post.later("text/csv", table.toString().getBytes(StandardCharsets.US_ASCII));
    }
}
