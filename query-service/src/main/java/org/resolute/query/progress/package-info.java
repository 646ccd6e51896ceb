/**
 * How far units have come with a resolution: one row a unit, or one row a reporting period of a
 * unit; its own work or its whole subtree. And what changed of that between two moments, or at each
 * event of the ledger.
 *
 * <p>In: accounts, what is owed, what monitors demand, and the tree of a day. Out: measures and
 * sums over them. What is kept of them between questions is in memory and can be read again, so a
 * crash means nothing here.
 */
@NullMarked
package org.resolute.query.progress;

import org.jspecify.annotations.NullMarked;
