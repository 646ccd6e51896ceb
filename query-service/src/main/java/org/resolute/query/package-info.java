/**
 * Where people look: progress by unit and timelines, rebuilt from the ledger's topic alone.
 *
 * <p>In: the records of one ledger's topic. Out: answers over HTTP, each with the position it is
 * true for. A crash loses nothing: the views go on from their checkpoint, or are filled anew.
 */
@NullMarked
package org.resolute.query;

import org.jspecify.annotations.NullMarked;
