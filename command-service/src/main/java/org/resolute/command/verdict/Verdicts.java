package org.resolute.command.verdict;

import java.util.List;
import java.util.Optional;

/**
 * The answers of one aggregate to the reports it was given, in their order; empty means accepted.
 *
 * @param revision of the last event the aggregate knew before; -1 where it had none
 */
public record Verdicts(long revision, List<Optional<Refused>> each) {

    public boolean allAccepted() {
        return each.stream().allMatch(Optional::isEmpty);
    }
}
