package org.resolute.query.gauge;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.MultiGauge;
import io.micrometer.core.instrument.Tags;
import java.math.BigDecimal;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.resolute.events.Level;
import org.resolute.query.answer.Snapshot;
import org.resolute.query.progress.ProgressReader;
import org.resolute.query.structure.ResolutionRow;

/**
 * What units came to by their own work, added up over each level. A ratio without a denominator has
 * no gauge.
 */
final class ProgressGauges {
    /** Of the latest resolutions that are in force; with four levels 320 gauges at most. */
    static final int RESOLUTIONS_MAX = 20;

    private final ProgressReader progress;
    private final Map<Measure, MultiGauge> gauges = new LinkedHashMap<>();

    ProgressGauges(ProgressReader progress, MeterRegistry registry) {
        this.progress = progress;
        for (Measure measure : Measure.ALL) {
            gauges.put(measure, MultiGauge.builder(measure.name).register(registry));
        }
    }

    /** One gauge: a count, or a ratio of two. */
    private record Measure(String name, String count, String per) {
        static final List<Measure> ALL =
                List.of(
                        new Measure(
                                "resolute.progress.completion",
                                "documentsStarted",
                                "documentsRequired"),
                        new Measure(
                                "resolute.progress.on.schedule",
                                "documentsStartedOnTime",
                                "documentsRequired"),
                        new Measure("resolute.progress.coverage", "reached", "target"),
                        new Measure("resolute.progress.missing", "missing", ""));

        boolean isKnown(Function<String, BigDecimal> counts) {
            return per.isEmpty() || counts.apply(per).signum() > 0;
        }

        double value(Function<String, BigDecimal> counts) {
            double value = counts.apply(count).doubleValue();
            return per.isEmpty() ? value : value / counts.apply(per).doubleValue();
        }
    }

    /** Makes all gauges anew from one snapshot. */
    void show(Snapshot snapshot) throws SQLException {
        Map<Measure, List<MultiGauge.Row<?>>> rows = new LinkedHashMap<>();
        Measure.ALL.forEach(measure -> rows.put(measure, new ArrayList<>()));
        List<ResolutionRow> latest =
                ResolutionRow.all(snapshot).stream()
                        .filter(row -> row.withdrawnOn() == null)
                        .sorted(
                                Comparator.comparing(ResolutionRow::termFrom)
                                        .reversed()
                                        .thenComparing(ResolutionRow::id))
                        .limit(RESOLUTIONS_MAX)
                        .toList();
        for (ResolutionRow resolution : latest) {
            for (Level level : Level.values()) {
                Map<String, BigDecimal> sums = progress.ofLevel(snapshot, resolution.id(), level);
                Tags tags = Tags.of("resolution", resolution.id(), "level", level.name());
                Function<String, BigDecimal> counts =
                        name -> sums.getOrDefault(name, BigDecimal.ZERO);
                rows.forEach((measure, shown) -> {
                    if (!sums.isEmpty() && measure.isKnown(counts)) {
                        shown.add(MultiGauge.Row.of(tags, measure.value(counts)));
                    }
                });
            }
        }
        rows.forEach((measure, shown) ->
                Objects.requireNonNull(gauges.get(measure)).register(shown, true));
    }
}
