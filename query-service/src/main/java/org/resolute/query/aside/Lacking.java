package org.resolute.query.aside;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.resolute.query.answer.Snapshot;
import org.resolute.query.structure.Placement;
import org.resolute.query.structure.Structure;
import org.resolute.query.structure.Tree;

/**
 * From which position on the rows of a resolution lack events that were set aside: those of the
 * undertaking itself, of its unit, and of the resolution. A row that lacks one is as of the
 * position before it; one that lacks none says nothing.
 */
public final class Lacking {
    /** What a row says: the position, or nothing. */
    public static final String COLUMN = "setAsideFrom";

    private static final String FIRST =
            "select distinct on (subject) subject, type, position from set_aside"
                    + " order by subject, position";
    private static final String UNITS = "org.resolute.unit-";

    private final Map<String, Long> byUnit = new HashMap<>();
    private @Nullable Long everywhere;

    private Lacking() {}

    private record First(String subject, String type, long position) {
        static First of(ResultSet row) throws SQLException {
            return new First(row.getString(1), row.getString(2), row.getLong(3));
        }
    }

    public static Lacking in(Snapshot snapshot, String resolution) throws SQLException {
        Lacking lacking = new Lacking();
        if (snapshot.lacksSomething()) {
            for (First first : snapshot.list(FIRST, First::of)) {
                lacking.put(first, resolution);
            }
        }
        return lacking;
    }

    private void put(First first, String resolution) {
        String subject = first.subject();
        if (subject.equals(resolution)) {
            everywhere = earlier(everywhere, first.position());
        } else if (subject.startsWith(resolution + "/")) {
            String unit = subject.substring(resolution.length() + 1);
            byUnit.merge(unit, first.position(), Math::min);
        } else if (first.type().startsWith(UNITS)) {
            byUnit.merge(subject, first.position(), Math::min);
        }
    }

    /**
     * What a row about this unit alone says.
     *
     * @param unit absent where the row is about the resolution
     */
    public @Nullable Long of(@Nullable String unit) {
        return earlier(everywhere, unit == null ? null : byUnit.get(unit));
    }

    /** What rows say that are sums over a unit and all below it in the tree. */
    public Function<String, @Nullable Long> sums(Structure structure, Tree tree) {
        Map<String, Long> sums = new HashMap<>();
        Long unplaced = everywhere;
        for (Map.Entry<String, Long> one : byUnit.entrySet()) {
            if (structure.find(one.getKey()).isEmpty()) {
                unplaced = earlier(unplaced, one.getValue());
            }
            places(tree, one.getKey())
                    .flatMap(id -> tree.contains(id) ? tree.path(id).stream() : Stream.of(id))
                    .forEach(id -> sums.merge(id, one.getValue(), Math::min));
        }
        Long all = unplaced;
        return unit -> earlier(all, sums.get(unit));
    }

    private static Stream<String> places(Tree tree, String unit) {
        List<String> own = List.of(unit);
        return switch (tree.placement(unit)) {
            case Placement.At at -> Stream.concat(own.stream(), at.shares().keySet().stream());
            case Placement.Between between ->
                    Stream.of(own, between.below().stream().toList(), between.members())
                            .flatMap(Collection::stream);
        };
    }

    private static @Nullable Long earlier(@Nullable Long one, @Nullable Long other) {
        if (one == null || other == null) {
            return one == null ? other : one;
        }
        return Long.valueOf(Math.min(one, other));
    }
}
