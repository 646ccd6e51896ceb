package org.resolute.command.answer;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a sender learns of many reports, in the order they were sent. */
public record BatchAnswer(
        @Nullable Boolean dryRun,
        int received,
        int recorded,
        int repeated,
        int refused,
        List<Receipt> items) {

    /** Of at least one receipt; all of them were tried, or none. */
    public static BatchAnswer of(List<Receipt> items) {
        int recorded = count(items, "recorded");
        int repeated = count(items, "repeated");
        int refused = items.size() - recorded - repeated;
        return new BatchAnswer(
                items.getFirst().dryRun(), items.size(), recorded, repeated, refused, items);
    }

    /** 200 all recorded or repeats, 207 some not, 422 none. */
    public int status() {
        if (refused == 0) {
            return 200;
        }
        return refused == received ? 422 : 207;
    }

    private static int count(List<Receipt> items, String status) {
        return (int) items.stream().filter(i -> i.status().equals(status)).count();
    }
}
