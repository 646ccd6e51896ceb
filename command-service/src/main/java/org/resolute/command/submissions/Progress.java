package org.resolute.command.submissions;

import org.jspecify.annotations.Nullable;

/**
 * How far a submission is.
 *
 * @param sender who handed it in
 * @param perSecond items settled a second since it was started
 * @param secondsLeft as long as that goes on; absent before the start and after the end
 * @param detail what its sender should know of an end before the last item
 */
public record Progress(
        String id,
        String sender,
        String state,
        long total,
        long done,
        long recorded,
        long repeated,
        long refused,
        @Nullable Double perSecond,
        @Nullable Long secondsLeft,
        String createdAt,
        @Nullable String startedAt,
        @Nullable String finishedAt,
        @Nullable String detail) {

    /** The same with a sentence about it. */
    public Progress saying(String sentence) {
        return new Progress(
                id,
                sender,
                state,
                total,
                done,
                recorded,
                repeated,
                refused,
                perSecond,
                secondsLeft,
                createdAt,
                startedAt,
                finishedAt,
                sentence);
    }
}
