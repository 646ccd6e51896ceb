/**
 * Makes a report out of what a sender wrote, or everything that is wrong with it.
 *
 * <p>In: the attributes and the data of a CloudEvent. Out: a report that nobody has judged yet, or
 * its faults, each with its place. Nothing is kept, so a crash means nothing here.
 */
@NullMarked
package org.resolute.command.understanding;

import org.jspecify.annotations.NullMarked;
