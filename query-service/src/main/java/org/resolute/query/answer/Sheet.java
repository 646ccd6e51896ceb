package org.resolute.query.answer;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The columns of an answer, in order: named once, for JSON and CSV alike.
 *
 * @param name of the answer, used for file names
 */
public record Sheet<R>(String name, List<Column<R>> columns) {
    public Sheet {
        columns = List.copyOf(columns);
    }

    /** A value of every row; text, a number, a truth or nothing. */
    public record Column<R>(String name, Function<R, @Nullable Object> value) {}

    public static <R> Sheet<R> named(String name) {
        return new Sheet<>(name, List.of());
    }

    public Sheet<R> with(String column, Function<R, @Nullable Object> value) {
        List<Column<R>> more = new ArrayList<>(columns);
        more.add(new Column<>(column, value));
        return new Sheet<>(name, more);
    }

    /** These columns, and those of another sheet whose rows can be had from these. */
    public <S> Sheet<R> with(Sheet<S> other, Function<R, S> part) {
        List<Column<R>> more = new ArrayList<>(columns);
        for (Column<S> column : other.columns) {
            more.add(new Column<>(column.name, row -> column.value.apply(part.apply(row))));
        }
        return new Sheet<>(name, more);
    }

    Map<String, @Nullable Object> object(R row) {
        Map<String, @Nullable Object> object = LinkedHashMap.newLinkedHashMap(columns.size());
        columns.forEach(column -> object.put(column.name, column.value.apply(row)));
        return object;
    }

    List<@Nullable Object> cells(R row) {
        List<@Nullable Object> cells = new ArrayList<>(columns.size());
        columns.forEach(column -> cells.add(column.value.apply(row)));
        return cells;
    }
}
