package org.resolute.query.pages;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** The places of the navigation, in its order: some for all, some of one resolution. */
public enum Tab {
    OVERVIEW("/"),
    UNITS("/units"),
    PROGRESS("/resolutions/{resolution}"),
    TIMELINE("/resolutions/{resolution}/timeline"),
    REPLAY("/resolutions/{resolution}/replay"),
    MONITORING("/resolutions/{resolution}/monitoring"),
    SUBMIT("/submit"),
    AUDIT("/audit"),
    RUNNING("/running"),

    NONE("");

    private static final String OF_RESOLUTION = "{resolution}";

    private final String path;

    Tab(String path) {
        this.path = path;
    }

    /** Where it leads; the resolution's id is put in as it stands in an address. */
    String path(String resolution) {
        return path.replace(OF_RESOLUTION, resolution);
    }

    /** The key of its words. */
    public String words() {
        return "tab." + name().toLowerCase(Locale.ROOT);
    }

    boolean isOfResolution() {
        return path.contains(OF_RESOLUTION);
    }

    static List<Tab> all(boolean ofResolution) {
        return Arrays.stream(values())
                .filter(tab -> tab != NONE && tab.isOfResolution() == ofResolution)
                .toList();
    }
}
