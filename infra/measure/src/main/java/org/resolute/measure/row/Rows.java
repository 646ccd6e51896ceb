package org.resolute.measure.row;

import java.util.List;

/** All measurements in the order of the table. */
public final class Rows {
    private Rows() {}

    public static List<Measure> all() {
        return List.of(
                new SingleCommands(),
                new Batches(),
                new LargeFile(),
                new CatchingUp(),
                new Rebuild(),
                new Visibility(),
                new LargeViews(),
                new TimelinePages(),
                new LongLedger(),
                new NotaryAtWork(),
                new Verifying(),
                new Proving(),
                new Footprint());
    }
}
