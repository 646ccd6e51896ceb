package org.resolute.query.monitoring;

/** What became of a directive at a unit. */
enum Reply {
    ACKNOWLEDGED,
    FOLLOWED_UP,
    CLOSED
}
