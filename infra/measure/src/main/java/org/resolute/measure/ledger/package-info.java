/**
 * Ledgers to measure on: a province, its units, its resolutions, and many reports.
 *
 * <p>In: an empty ledger, a running service or a superuser's access. Out: events that the rules
 * would have accepted. A crash half-way leaves a ledger that is thrown away.
 */
@NullMarked
package org.resolute.measure.ledger;

import org.jspecify.annotations.NullMarked;
