/**
 * The reference campaign: the province, its units, two resolutions and a year of plausible reports,
 * submitted through the door as any unit's system would.
 *
 * <p>In: the units' official names and codes, one seed. Out: the same events with the same ids each
 * time. A crash half-way leaves some of them recorded; loading again sends all of them, and the
 * ledger recognises those it has.
 */
@NullMarked
package org.resolute.infra.campaign;

import org.jspecify.annotations.NullMarked;
