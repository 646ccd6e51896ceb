package org.resolute.query.pages;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A row of an answer, by the names of its columns. */
public record Row(Map<String, @Nullable Object> cells) {

    public @Nullable Object get(String column) {
        return cells.get(column);
    }

    /** Empty where the cell is. */
    public String text(String column) {
        Object value = cells.get(column);
        return value == null ? "" : value.toString();
    }

    public boolean has(String column) {
        return !text(column).isEmpty();
    }

    public boolean is(String column) {
        return Boolean.TRUE.equals(cells.get(column));
    }

    /** 0 where the cell is empty. */
    public double number(String column) {
        return cells.get(column) instanceof Number number ? number.doubleValue() : 0;
    }
}
