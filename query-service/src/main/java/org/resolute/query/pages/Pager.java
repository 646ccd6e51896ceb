package org.resolute.query.pages;

import java.util.List;

/**
 * Which page of a table is shown: no page of ours ever sends all rows of a large table.
 *
 * @param page from 1 on
 */
public record Pager(int page, int pages, int rows) {
    public static final int ROWS_MAX = 50;

    /** The page the visit asks for, or the last one where there are fewer. */
    public static Pager of(Visit visit, int rows) {
        int pages = Math.max(1, Math.ceilDiv(rows, ROWS_MAX));
        return new Pager(visit.number("page", 1, pages, 1), pages, rows);
    }

    public <T> List<T> cut(List<T> all) {
        int first = Math.min(all.size(), (page - 1) * ROWS_MAX);
        return all.subList(first, Math.min(all.size(), first + ROWS_MAX));
    }

    public boolean hasPrevious() {
        return page > 1;
    }

    public boolean hasNext() {
        return page < pages;
    }

    public String previous(Place place) {
        return place.with("page", page - 1).toString();
    }

    public String next(Place place) {
        return place.with("page", page + 1).toString();
    }
}
