package org.resolute.command.answer;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a sender learns of one report.
 *
 * @param dryRun true where nothing was kept, and all this would be so; absent otherwise
 * @param moves the measures that it could move, where it would be recorded
 */
public record Receipt(
        @Nullable Integer index,
        String id,
        String source,
        @Nullable Long position,
        @Nullable String recordedAt,
        String status,
        @Nullable Boolean dryRun,
        @Nullable List<String> moves,
        @Nullable Problem problem) {

    public static final String RECORDED = "recorded";

    Receipt tried() {
        return new Receipt(index, id, source, position, recordedAt, status, true, moves, problem);
    }

    Receipt moving(List<String> measures) {
        return new Receipt(
                index, id, source, position, recordedAt, status, dryRun, measures, problem);
    }
}
