/**
 * What happened under a resolution, in order of occurrence.
 *
 * <p>In: events of resolutions and undertakings, from the intake. Out: a row for each, holding the
 * recorded bytes, and pages of them by keyset. A crash leaves the rows as of the checkpoint.
 */
@NullMarked
package org.resolute.query.timeline;

import org.jspecify.annotations.NullMarked;
