package org.resolute.query.grafana;

import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.resolute.query.answer.Snapshot;
import org.resolute.query.problem.ProblemCode;
import org.resolute.query.problem.Refused;
import org.resolute.query.problem.Sentences;
import org.resolute.query.progress.ProgressReader;
import org.resolute.query.structure.ResolutionRow;
import org.resolute.query.structure.Structure;
import org.resolute.query.structure.Structures;
import org.resolute.query.structure.Visible;
import org.resolute.tokens.Reach;

/** Answers a dashboard's targets from one snapshot, as of the last day of its range. */
record Panels(
        Snapshot snapshot, Reach reach, Days days, ProgressReader progress, Structures structures) {

    /** The same as of the end of the range, where that does not lie ahead. */
    Panels atTheEnd() {
        LocalDate last = days.last().isAfter(snapshot.day()) ? snapshot.day() : days.last();
        return new Panels(snapshot.on(last), reach, days, progress, structures);
    }

    Panel.Table progress(Target target) throws SQLException {
        return Panel.Table.of(target, progress.rows(snapshot, reach, target.asked()));
    }

    Panel.Table overview(Target target) throws SQLException {
        List<String> measures =
                target.measures().isEmpty() ? ProgressReader.MEASURES : target.measures();
        Map<String, String> columns = new LinkedHashMap<>();
        for (String column : List.of("resolution", "title", "termFrom", "termTo")) {
            columns.put(column, "string");
        }
        measures.forEach(measure -> columns.put(measure, "number"));
        List<List<@Nullable Object>> rows = new ArrayList<>();
        for (ResolutionRow row : ResolutionRow.all(snapshot)) {
            Map<String, @Nullable Object> sums =
                    progress.sums(snapshot, reach, row.id(), Optional.empty());
            List<@Nullable Object> cells = new ArrayList<>();
            cells.add(row.id());
            cells.add(row.title());
            cells.add(row.termFrom().toString());
            cells.add(row.termTo().toString());
            measures.forEach(measure -> cells.add(sums.get(measure)));
            rows.add(cells);
        }
        return new Panel.Table(target.refId(), columns, rows);
    }

    /**
     * A series for each measure, with at most so many points. A day on which the asker might not
     * have seen the unit has no value.
     */
    List<Panel> series(Target target, int pointsMax) throws SQLException {
        // Whether there is such a unit, and may be seen, is asked on the last day.
        sums(target, snapshot);
        Map<Long, Map<String, @Nullable Object>> points = new LinkedHashMap<>();
        for (LocalDate day : days.steps(pointsMax, snapshot.day())) {
            points.put(zoned(day), sumsIfSeen(target, snapshot.on(day)));
        }
        List<Panel> series = new ArrayList<>();
        for (String measure : target.measures()) {
            List<List<@Nullable Object>> line = new ArrayList<>();
            points.forEach((millis, sums) -> line.add(Arrays.asList(sums.get(measure), millis)));
            series.add(new Panel.Series(target.refId(), measure, line));
        }
        return series;
    }

    private Map<String, @Nullable Object> sums(Target target, Snapshot at) throws SQLException {
        return progress.sums(at, reach, target.asked().resolution(), target.asked().unit());
    }

    private Map<String, @Nullable Object> sumsIfSeen(Target target, Snapshot at)
            throws SQLException {
        try {
            return sums(target, at);
        } catch (Refused refused) {
            if (refused.code() == ProblemCode.FORBIDDEN_UNIT) {
                return Map.of();
            }
            throw refused;
        }
    }

    long zoned(LocalDate day) {
        return structures.zone().startOf(day).toEpochMilli();
    }

    List<Remark> remarks(Optional<String> resolution, Sentences sentences) throws SQLException {
        Structure structure = structures.of(snapshot);
        Visible visible = Visible.to(reach, structure, snapshot.day());
        return Remark.all(
                snapshot, resolution, new Remark.Sight(structure, visible, days, sentences));
    }

    Panel.Table annotations(Target target, Sentences sentences) throws SQLException {
        Map<String, String> columns = new LinkedHashMap<>();
        columns.put("time", "time");
        List.of("title", "text", "tags").forEach(column -> columns.put(column, "string"));
        List<List<@Nullable Object>> rows = new ArrayList<>();
        for (Remark remark : remarks(target.resolution(), sentences)) {
            rows.add(List.of(zoned(remark.day()), remark.title(), remark.text(), remark.tag()));
        }
        return new Panel.Table(target.refId(), columns, rows);
    }
}
