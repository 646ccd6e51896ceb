package org.resolute.measure.row;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.resolute.measure.ledger.Ground;
import org.resolute.measure.row.Finding.Figure;
import org.resolute.measure.stage.Stage;

/**
 * Views of many units and resolutions: how fast they are made, how fast they answer, and what one
 * more event costs them.
 */
final class LargeViews implements Measure {
    private static final double OF_READING = 0.4;
    private static final double OF_SHORT = 1.2;
    private static final int SHORT = 100_000;

    /** The figures of a million undertakings are kept in memory. */
    private static final String MEMORY = "-Xmx4g";

    @Override
    public String name() {
        return "views";
    }

    @Override
    public List<Finding> take(Stage stage, Scale scale) {
        Scale.Views size = scale.views();
        Ground ground = new Ground(size.units(), size.resolutions(), true);
        List<Finding> findings = new ArrayList<>();
        try (Filled large = new Filled(stage, "views-large", ground, size.events(), MEMORY)) {
            double read = large.readPerSecond();
            findings.add(
                    Finding.atLeast(
                            "rebuild of the views, " + large.described(),
                            Figure.rate(large.perSecond(), ""),
                            Figure.rate(read, "reading and parsing"),
                            OF_READING));
            findings.addAll(
                    new Looks(stage, large.databases(), large.service(), large.past()).take(size));
            double more = large.oneMore();
            stage.stop(large.service());
            try (Filled small = new Filled(stage, "views-small", Ground.USUAL, SHORT, MEMORY)) {
                findings.add(
                        Finding.atMost(
                                String.format(
                                        Locale.ROOT,
                                        "one more event in views of %,d events",
                                        size.events()),
                                Figure.micros(more, "each"),
                                Figure.micros(
                                        small.oneMore(),
                                        String.format(Locale.ROOT, "in views of %,d", SHORT)),
                                OF_SHORT));
                stage.stop(small.service());
            }
        }
        return findings;
    }
}
