/**
 * From the ledger's topic into the views, one transaction at a time.
 *
 * <p>In: the records of {@code ledger.<name>}, one partition, ordered by position. Out: batches of
 * parsed events to every {@link org.resolute.query.intake.Projection}, and the position reached to
 * whoever waits for it.
 *
 * <p>A crash anywhere rolls the rows and the position back together; the records are read again. A
 * hole in the positions is loss: the intake stops, keeps its checkpoint and says so.
 */
@NullMarked
package org.resolute.query.intake;

import org.jspecify.annotations.NullMarked;
