package org.resolute.infra.journey;

import java.util.Locale;

/** What people look with. */
enum Device {
    DESKTOP(1440, 900),
    PHONE(360, 740),
    WALL(2560, 1440);

    private final int width;
    private final int height;

    Device(int width, int height) {
        this.width = width;
        this.height = height;
    }

    int width() {
        return width;
    }

    int height() {
        return height;
    }

    String written() {
        return name().toLowerCase(Locale.ROOT);
    }
}
