package org.resolute.query.pages.progress;

import java.util.LinkedHashMap;
import java.util.Map;
import org.resolute.query.pages.Place;
import org.resolute.query.pages.Visit;

/**
 * What the address of the page asks for.
 *
 * @param route of the resolution
 */
record Asked(Visit visit, String route) {

    static Asked of(Visit visit, String resolution) {
        return new Asked(visit, "/v1/resolutions/" + Place.segment(resolution));
    }

    String level() {
        return visit.text("level").orElse("");
    }

    String sought() {
        return visit.text("q").orElse("").strip();
    }

    boolean isHeat() {
        return visit.text("view").filter("heat"::equals).isPresent();
    }

    /** What is asked of the table's rows, as the route takes it. */
    Map<String, String> rows() {
        Map<String, String> asked = root();
        asked.put("level", level());
        // What is searched for may lie anywhere below.
        asked.put("depth", level().isEmpty() && sought().isEmpty() ? "1" : "");
        asked.put("rollup", visit.text("rollup").orElse(""));
        return asked;
    }

    /** What is asked of the unit that the table is about. */
    Map<String, String> top() {
        Map<String, String> asked = root();
        asked.put("depth", "0");
        return asked;
    }

    private Map<String, String> root() {
        Map<String, String> asked = new LinkedHashMap<>();
        asked.put("unit", visit.text("unit").orElse(""));
        asked.put("structure", visit.text("structure").orElse(""));
        return asked;
    }
}
