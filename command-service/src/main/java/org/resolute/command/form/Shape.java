package org.resolute.command.form;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.core.JsonGenerator;

/** How the cells of a row make up the data of one type of event. */
sealed interface Shape {

    /** A cell. */
    record Leaf(int column, Field field) implements Shape {}

    /** Named parts. */
    record Parts(Map<String, Shape> byName) implements Shape {}

    /** Members in their order; those without anything in their cells are left out. */
    record Members(boolean isNeeded, List<Shape> each) implements Shape {}

    /** The cells of a row, and what divides them in the file. */
    record Row(List<String> cells, char separator) {
        boolean isEmpty(int column) {
            return cells.get(column).isBlank();
        }
    }

    static Parts nothing() {
        return new Parts(new LinkedHashMap<>());
    }

    /** Puts a cell where its flat name says, such as {@code codes}, {@code 0}, {@code system}. */
    default void put(List<String> path, Leaf leaf) {
        String step = path.getFirst();
        List<String> rest = path.subList(1, path.size());
        switch (this) {
            case Leaf _ -> throw new IllegalStateException(step + " lies inside of a cell");
            case Parts(Map<String, Shape> byName) when rest.isEmpty() -> byName.put(step, leaf);
            case Parts(Map<String, Shape> byName) ->
                    byName.computeIfAbsent(step, _ -> around(rest.getFirst(), leaf))
                            .put(rest, leaf);
            case Members(boolean _, List<Shape> each) -> {
                int member = Integer.parseInt(step);
                while (each.size() <= member) {
                    each.add(nothing());
                }
                each.get(member).put(rest, leaf);
            }
        }
    }

    /** What a step leads into: the steps of a list are numbers. */
    private static Shape around(String step, Leaf leaf) {
        return Character.isDigit(step.charAt(0))
                ? new Members(leaf.field().isNeeded(), new ArrayList<>())
                : nothing();
    }

    /** Whether it has nothing in its cells. */
    default boolean isEmpty(Row row) {
        return switch (this) {
            case Leaf leaf -> row.isEmpty(leaf.column());
            case Parts(Map<String, Shape> byName) ->
                    byName.values().stream().allMatch(part -> part.isEmpty(row));
            case Members(boolean _, List<Shape> each) ->
                    each.stream().allMatch(part -> part.isEmpty(row));
        };
    }

    /** Whether an event must have it even with nothing in it: a list, which may be empty. */
    default boolean isNeeded() {
        return switch (this) {
            case Leaf leaf -> leaf.field().isNeeded() && leaf.field().kind().isList();
            case Parts _ -> false;
            case Members members -> members.isNeeded();
        };
    }

    default void write(JsonGenerator json, Row row) {
        switch (this) {
            case Leaf(int column, Field field) ->
                    Cells.write(json, field.kind(), row.cells().get(column), row.separator());
            case Parts(Map<String, Shape> byName) -> {
                json.writeStartObject();
                byName.forEach((name, part) -> {
                    if (part.isNeeded() || !part.isEmpty(row)) {
                        json.writeName(name);
                        part.write(json, row);
                    }
                });
                json.writeEndObject();
            }
            case Members(boolean _, List<Shape> each) -> {
                json.writeStartArray();
                present(each, row).forEach(member -> member.write(json, row));
                json.writeEndArray();
            }
        }
    }

    /** The column of what a JSON pointer into the data names; -1 where none is that of it. */
    default int column(List<String> pointer, Row row) {
        return switch (this) {
            case Leaf leaf -> leaf.column();
            case Parts _ when pointer.isEmpty() -> -1;
            case Parts(Map<String, Shape> byName) -> {
                Shape part = byName.get(pointer.getFirst());
                yield part == null ? -1 : part.column(pointer.subList(1, pointer.size()), row);
            }
            case Members _ when pointer.isEmpty() -> -1;
            case Members(boolean _, List<Shape> each) -> {
                List<Shape> present = present(each, row);
                int member = Integer.parseInt(pointer.getFirst());
                yield member >= present.size()
                        ? -1
                        : present.get(member).column(pointer.subList(1, pointer.size()), row);
            }
        };
    }

    private static List<Shape> present(List<Shape> each, Row row) {
        return each.stream().filter(member -> !member.isEmpty(row)).toList();
    }
}
