package org.resolute.query.pages;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.function.Function;
import org.resolute.query.problem.Refused;

/** A step of the way from the top of the tree to a unit. */
public record Crumb(String name, String href) {
    /** Levels a tree can have. */
    private static final int STEPS_MAX = 20;

    /** The way to a unit, as far up as the reader may see; each step leads to the unit's page. */
    public static List<Crumb> path(Visit visit, String unit) {
        return path(visit, unit, id -> visit.place().to("/units/", id));
    }

    /**
     * The same way.
     *
     * @param place the page each step leads to, about the unit of the step
     */
    public static List<Crumb> path(Visit visit, String unit, Place place) {
        return path(visit, unit, id -> place.with("unit", id));
    }

    private static List<Crumb> path(Visit visit, String unit, Function<String, Place> place) {
        Deque<Crumb> path = new ArrayDeque<>();
        String next = unit;
        while (!next.isEmpty() && path.size() < STEPS_MAX) {
            Row row;
            try {
                row = visit.ask("/v1/units/" + Place.segment(next)).one();
            } catch (Refused e) {
                break;
            }
            path.addFirst(new Crumb(row.text("name"), place.apply(next).toString()));
            next = row.text("parent");
        }
        return List.copyOf(path);
    }
}
