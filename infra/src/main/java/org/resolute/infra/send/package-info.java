/**
 * Sending files of reports from a unit's machine: {@code infra/send}.
 *
 * <p>In: tables, lines and arrays of CloudEvents, packed or not, and the token of their sender.
 * Out: all of it recorded, or the rejected rows in a file beside the one that was sent, with the
 * reasons. If the process dies here, the same call goes on: what the door keeps of a large file is
 * remembered beside it, and what was sent twice is recorded once.
 */
@NullMarked
package org.resolute.infra.send;

import org.jspecify.annotations.NullMarked;
