/**
 * A peer: what the HTTP server does when nothing stands behind it.
 *
 * <p>In: a JSON object. Out: the same object. It keeps nothing, so a crash loses nothing.
 */
@NullMarked
package org.resolute.measure.echo;

import org.jspecify.annotations.NullMarked;
