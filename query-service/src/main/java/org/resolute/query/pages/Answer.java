package org.resolute.query.pages;

import java.util.List;

/**
 * What a route answered.
 *
 * @param position what it is true for; empty where the route does not say
 * @param recordedAt when that position was recorded
 * @param next the cursor of the rows after these; empty where these are the last
 */
public record Answer(List<Row> rows, String position, String recordedAt, String next) {

    /** The row of an answer that is about one thing. */
    public Row one() {
        return rows.getFirst();
    }
}
