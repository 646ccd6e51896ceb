/**
 * Who comes in to ask.
 *
 * <p>In: a request with its token. Out: a caller, or the problem that says why not. How far a
 * caller may look is decided where it is answered. Nothing is kept, so a crash means nothing here.
 */
@NullMarked
package org.resolute.query.access;

import org.jspecify.annotations.NullMarked;
