/**
 * Progress as gauges for Prometheus: a few measures of the latest resolutions, by level.
 *
 * <p>In: one snapshot of the views every now and then, where they moved. Out: gauges, whose number
 * is bounded whatever the ledger holds. Nothing is kept, so a crash means that they are made anew.
 */
@NullMarked
package org.resolute.query.gauge;

import org.jspecify.annotations.NullMarked;
