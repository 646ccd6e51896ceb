/**
 * The reference campaign: the province, its units, two resolutions, a year of reports, the
 * conclusion drawn from them and the reorganisation of 2025, as files of CloudEvents that are
 * submitted through the door as anyone's would be.
 *
 * <p>In: the files beside this package. They are the source of record: whoever wants another
 * campaign writes other lines. Out: the same events with the same ids each time. A crash half-way
 * leaves some of them recorded; loading again sends all of them, and the ledger recognises those it
 * has, so that the evidence of a finding has the same positions again.
 */
@NullMarked
package org.resolute.infra.campaign;

import org.jspecify.annotations.NullMarked;
