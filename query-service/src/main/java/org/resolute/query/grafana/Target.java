package org.resolute.query.grafana;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.resolute.events.Level;
import org.resolute.query.progress.ProgressReader;
import org.resolute.query.progress.ProgressReader.Asked;

/**
 * One thing that a panel wants.
 *
 * @param refId under which the panel knows it
 * @param asked of which resolution, unit, level and depth
 * @param measures the columns or series wanted; all columns where none is named
 */
record Target(Metric metric, String refId, Asked asked, List<String> measures) {
    static final int MEASURES_MAX = 20;

    private static final int DEPTH_MAX = 100;

    /** What can be asked for. */
    enum Metric {
        /** A row a resolution. */
        OVERVIEW("measures"),
        /** A row a unit. */
        PROGRESS("resolution unit level depth measures"),
        /** Measures of one unit with all below it, day by day. */
        SERIES("resolution unit measures"),
        /** Directives, deadlines and reorganisations. */
        ANNOTATIONS("resolution");

        private final String payload;

        Metric(String payload) {
            this.payload = payload;
        }

        /** What can be said with it. */
        List<String> payload() {
            return List.of(payload.split(" ", -1));
        }

        String written() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    static Target of(Body target, Body filters) {
        Metric metric = target.at("target").oneOf(Metric.class).orElse(Metric.OVERVIEW);
        if (!target.at("target").isThere()) {
            target.at("target").fault("missing");
        }
        Body payload = target.at("payload");
        boolean isOfOne = metric == Metric.PROGRESS || metric == Metric.SERIES;
        Body resolution = filtered("resolution", payload, filters);
        Asked asked =
                new Asked(
                        isOfOne ? resolution.demand() : resolution.text().orElse(""),
                        filtered("unit", payload, filters).text(),
                        filtered("level", payload, filters).oneOf(Level.class),
                        payload.at("depth").number(0, DEPTH_MAX));
        List<String> measures = measures(payload.at("measures"));
        if (metric == Metric.SERIES && measures.isEmpty()) {
            payload.at("measures").fault("missing");
        }
        return new Target(metric, target.at("refId").text().orElse("A"), asked, measures);
    }

    private static List<String> measures(Body named) {
        List<Body> items = named.items(MEASURES_MAX);
        return items.stream()
                .flatMap(item -> item.text().filter(text -> isMeasure(text, item)).stream())
                .distinct()
                .toList();
    }

    private static boolean isMeasure(String text, Body item) {
        boolean isKnown = ProgressReader.MEASURES.contains(text);
        if (!isKnown) {
            item.fault("one-of", String.join(", ", ProgressReader.MEASURES));
        }
        return isKnown;
    }

    /** What an ad hoc filter says comes before what the panel says. */
    private static Body filtered(String name, Body payload, Body filters) {
        return filters.items(Choices.FILTERS.size()).stream()
                .filter(filter -> filter.at("key").text().filter(name::equals).isPresent())
                .map(filter -> filter.at("value"))
                .findFirst()
                .orElse(payload.at(name));
    }

    /** Filters that cannot be followed are turned down: a figure must not look filtered. */
    static void checkFilters(Body filters) {
        for (Body filter : filters.items(Choices.FILTERS.size())) {
            if (!Choices.FILTERS.contains(filter.at("key").text().orElse(""))) {
                filter.at("key").fault("one-of", String.join(", ", Choices.FILTERS));
            }
            if (!filter.at("operator").text().orElse("=").equals("=")) {
                filter.at("operator").fault("one-of", "=");
            }
        }
    }

    Optional<String> resolution() {
        return Optional.of(asked.resolution()).filter(id -> !id.isEmpty());
    }
}
