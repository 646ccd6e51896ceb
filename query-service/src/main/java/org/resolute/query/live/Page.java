package org.resolute.query.live;

import java.time.LocalDate;
import java.util.List;
import org.resolute.query.structure.Structure;

/**
 * What follows a position.
 *
 * @param told in ledger order, without a hole up to {@code upTo}
 * @param upTo the position up to which this is all there is
 * @param structure the units as of then
 * @param day the day that was then
 */
record Page(List<Told> told, long upTo, Structure structure, LocalDate day) {}
