/**
 * The vocabulary of the ledger: every fact that can be recorded, with the values it is made of.
 *
 * <p>In: nothing. Out: immutable records that cannot exist in an impossible shape. Nothing here
 * reads a clock, a file or a framework, so a crash means nothing here.
 */
@NullMarked
package org.resolute.events;

import org.jspecify.annotations.NullMarked;
