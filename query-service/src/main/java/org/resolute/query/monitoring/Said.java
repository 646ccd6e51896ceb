package org.resolute.query.monitoring;

import java.util.Locale;

/** What a unit may say about a directive. */
enum Said {
    ACKNOWLEDGED,
    FOLLOWED_UP,
    CLOSED;

    String written() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
