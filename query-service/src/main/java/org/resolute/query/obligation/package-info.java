/**
 * What units owe under a resolution: who, by when, why not, and what fulfilled it.
 *
 * <p>In: obligations with their deadlines, waivers and transfers, from the intake; units in time;
 * accounts. Out: the list of what is expected, with the state of each on a day, which every
 * denominator is counted from. A crash leaves the rows as of the checkpoint.
 */
@NullMarked
package org.resolute.query.obligation;

import org.jspecify.annotations.NullMarked;
