/**
 * Who may do what. One check for every report, whichever way it came, and one for whoever looks at
 * what is recorded.
 *
 * <p>In: a caller, a report or a recorded event, and the tree in time. Out: permitted, or the
 * refusal to give. Nothing is kept, so a crash means nothing here.
 */
@NullMarked
package org.resolute.command.access;

import org.jspecify.annotations.NullMarked;
