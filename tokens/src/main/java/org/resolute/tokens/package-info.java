/**
 * Who is asking. A token is checked the same way in both services: its signature, who issued it and
 * for whom, from when until when, and that nobody revoked it.
 *
 * <p>In: the {@code Authorization} header of a request, and a folder with public keys and the list
 * of revoked tokens. Out: a caller with roles and a unit, or a request that is turned away. Nothing
 * is kept but checked tokens in memory, so a crash means that they are checked again.
 */
@NullMarked
package org.resolute.tokens;

import org.jspecify.annotations.NullMarked;
