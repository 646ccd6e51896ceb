/**
 * The calls of Grafana's JSON data source: progress as tables and as series over a range of days,
 * what can be chosen from, and annotations.
 *
 * <p>In: what Grafana posts; of it only the range, the targets and their payloads are looked at.
 * Out: tables, series and lists, made from one snapshot a call, within the caller's reach. Nothing
 * is kept, so a crash means that Grafana asks again.
 */
@NullMarked
package org.resolute.query.grafana;

import org.jspecify.annotations.NullMarked;
