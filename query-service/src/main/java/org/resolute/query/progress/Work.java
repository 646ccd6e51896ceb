package org.resolute.query.progress;

import java.util.Collection;
import java.util.Map;

/** What units came to by their own work, before anything is added up. */
interface Work {

    /** All that have any; in no order. */
    Collection<String> units();

    /** Adds the own work of a unit, if it has any. */
    void addTo(Sum sum, String unit);

    static Work of(Map<String, Own> own) {
        return new Work() {
            @Override
            public Collection<String> units() {
                return own.keySet();
            }

            @Override
            public void addTo(Sum sum, String unit) {
                Own found = own.get(unit);
                if (found != null) {
                    found.addTo(sum);
                }
            }
        };
    }
}
