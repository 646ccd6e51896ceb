package org.resolute.query.intake;

/**
 * How far the reading thread sees.
 *
 * @param read position of the last event it took
 * @param unread records of the topic it has not taken; repeats among them count
 */
record Sight(long read, long unread) {}
