package org.resolute.command.submissions;

import java.util.List;
import org.resolute.command.form.Form;
import org.resolute.command.form.Item;
import org.resolute.command.ledger.Report.Sender;

/**
 * A submission whose turn it is.
 *
 * @param nextPart the first part whose outcome is not kept yet
 * @param lastPosition the last one that a kept part was given
 * @param isUncertain whether parts from the next on may be recorded without that being kept
 */
record Job(
        String id,
        Owner owner,
        Form form,
        String head,
        int nextPart,
        long lastPosition,
        boolean isUncertain) {

    /** Events of a submission carry its id, by which it finds them again. */
    Sender sender() {
        return new Sender(owner.caller(), id, null);
    }

    /**
     * So many items as are settled together.
     *
     * @param first the place of the first item in the submission, from 0
     */
    record Part(int number, long first, List<Item> items) {}

    /**
     * What became of a part.
     *
     * @param lastPosition of those it was given; 0 for none
     * @param isUncertain whether the next one may be recorded already
     */
    record Settled(
            int recorded,
            int repeated,
            List<Item> refused,
            String receipts,
            long lastPosition,
            boolean isUncertain) {}
}
