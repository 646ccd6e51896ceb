package org.resolute.measure;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.resolute.measure.row.Finding;
import org.resolute.measure.row.Finding.Verdict;
import org.resolute.measure.row.Measure;
import org.resolute.measure.row.Rows;
import org.resolute.measure.row.Scale;
import org.resolute.measure.stage.Stage;

/** Measures what it is asked to and prints the table. */
final class Bench {
    private static final String QUICK = "quick";

    private Bench() {}

    public static void main(String[] arguments) {
        List<String> words = Arrays.asList(arguments);
        List<String> names = words.stream().filter(word -> !word.equals(QUICK)).toList();
        List<String> known = Rows.all().stream().map(Measure::name).toList();
        if (!known.containsAll(names)) {
            System.err.println("usage: infra/bench [quick] [row ...]");
            System.err.println("rows: " + String.join(" ", known) + "; all of them unless named");
            System.exit(names.contains("--help") ? 0 : 2);
        }
        boolean isQuick = words.contains(QUICK);
        Path root = Path.of(System.getProperty("resolute.root", ""));
        List<Finding> findings;
        String machine;
        try (Stage stage = Stage.raise(root)) {
            machine = Machine.described(stage);
            findings = measured(stage, names, isQuick ? Scale.quick() : Scale.full());
        }
        System.out.println(machine + (isQuick ? " Quick run." : ""));
        System.out.println();
        System.out.println(Table.of(findings));
        System.exit(findings.stream().anyMatch(f -> f.verdict() == Verdict.FAILED) ? 1 : 0);
    }

    private static List<Finding> measured(Stage stage, List<String> names, Scale scale) {
        List<Finding> findings = new ArrayList<>();
        for (Measure measure : Rows.all()) {
            if (names.isEmpty() || names.contains(measure.name())) {
                System.err.println("measuring " + measure.name() + " ...");
                List<Finding> found = taken(measure, stage, scale);
                System.err.println(Table.of(found));
                findings.addAll(found);
            }
        }
        return findings;
    }

    private static List<Finding> taken(Measure measure, Stage stage, Scale scale) {
        try {
            return measure.take(stage, scale);
        } catch (RuntimeException e) {
            e.printStackTrace();
            System.err.println(stage.lastWords());
            return List.of(Finding.failed(measure.name(), e));
        } finally {
            stage.clear();
        }
    }
}
