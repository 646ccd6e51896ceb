/**
 * The units in their tree and the resolutions they carry out.
 *
 * <p>In: events of units and resolutions, from the intake. Out: rows by identity, and the answer to
 * which unit a name or a code stands for. A crash leaves the rows as of the checkpoint.
 */
@NullMarked
package org.resolute.query.structure;

import org.jspecify.annotations.NullMarked;
