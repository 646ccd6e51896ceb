/**
 * The forms in which many reports come: a JSON array, a line each, a row of a table each.
 *
 * <p>In: the bytes of a body, packed or not. Out: its items one after the other, each as the sender
 * wrote it, and the means to understand one and to say where in it a fault lies. Nothing is kept
 * but the item at hand, so a crash means nothing here.
 */
@NullMarked
package org.resolute.command.form;

import org.jspecify.annotations.NullMarked;
