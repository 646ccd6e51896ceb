/**
 * Units and resolutions as the rules see them: which there are, from when, and who stands under
 * whom.
 *
 * <p>In: the structural events of the ledger. Out: answers from memory, exact on the node that
 * recorded the event and at most a poll behind on others. A crash loses nothing: it is read again.
 */
@NullMarked
package org.resolute.command.registry;

import org.jspecify.annotations.NullMarked;
