package org.resolute.query.grafana;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.resolute.query.answer.Reply;
import org.resolute.query.answer.Sheet;
import org.resolute.query.progress.ProgressReader;

/** What a panel is given: a table, or points in time. */
sealed interface Panel {
    Map<String, Object> written();

    /**
     * A table.
     *
     * @param columns their names, each with its type
     */
    record Table(String refId, Map<String, String> columns, List<List<@Nullable Object>> rows)
            implements Panel {

        /** A column as it is written. */
        private record Column(String text, String type) {}

        /** Rows as they are answered elsewhere, with these measures, or with all. */
        static <R> Table of(Target target, Reply.Rows<R> reply) {
            List<Sheet.Column<R>> kept =
                    reply.sheet().columns().stream()
                            .filter(column -> isWanted(column.name(), target.measures()))
                            .toList();
            Map<String, String> columns = new LinkedHashMap<>();
            kept.forEach(column -> columns.put(column.name(), type(column.name())));
            List<List<@Nullable Object>> rows = new ArrayList<>();
            for (R row : reply.rows()) {
                List<@Nullable Object> cells = new ArrayList<>();
                kept.forEach(column -> cells.add(column.value().apply(row)));
                rows.add(cells);
            }
            return new Table(target.refId(), columns, rows);
        }

        private static boolean isWanted(String column, List<String> measures) {
            return measures.isEmpty()
                    || measures.contains(column)
                    || List.of("resolution", "unit", "name", "level").contains(column);
        }

        static String type(String column) {
            return ProgressReader.MEASURES.contains(column) || column.equals("lastPosition")
                    ? "number"
                    : column.equals("divisible") ? "boolean" : "string";
        }

        @Override
        public Map<String, Object> written() {
            List<Column> named = new ArrayList<>();
            columns.forEach((name, type) -> named.add(new Column(name, type)));
            return Map.of("refId", refId, "type", "table", "columns", named, "rows", rows);
        }
    }

    /**
     * Points in time.
     *
     * @param points a value, absent where there is none, and milliseconds since 1970
     */
    record Series(String refId, String name, List<List<@Nullable Object>> points) implements Panel {
        @Override
        public Map<String, Object> written() {
            return Map.of("refId", refId, "target", name, "datapoints", points);
        }
    }
}
