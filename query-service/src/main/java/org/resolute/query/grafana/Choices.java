package org.resolute.query.grafana;

import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.resolute.events.Level;
import org.resolute.query.answer.Snapshot;
import org.resolute.query.progress.ProgressReader;
import org.resolute.query.structure.ResolutionRow;
import org.resolute.query.structure.Structure;
import org.resolute.query.structure.Structures;
import org.resolute.query.structure.Tree;
import org.resolute.query.structure.Visible;
import org.resolute.tokens.Reach;

/** What a variable, or a field of a query, can be. */
enum Choices {
    RESOLUTION,
    UNIT,
    LEVEL,
    MEASURE;

    /** What an ad hoc filter can be about. */
    static final List<String> FILTERS = List.of("resolution", "unit", "level");

    /** Units in a list; a list that is longer helps nobody choose. */
    private static final int UNITS_MAX = 1_000;

    /** What is chosen and how it reads. */
    record Choice(String value, String label) {}

    /**
     * Which units are listed.
     *
     * @param below the unit above them, which is among them
     */
    record Narrowed(Optional<String> below, Optional<Level> level) {
        static Narrowed of(Body payload) {
            return new Narrowed(payload.at("unit").text(), payload.at("level").oneOf(Level.class));
        }
    }

    /** The one of this name, be it in the singular or the plural. */
    static Optional<Choices> named(String name) {
        return Arrays.stream(values())
                .filter(c -> name.equals(c.written()) || name.equals(c.written() + "s"))
                .findFirst();
    }

    String written() {
        return name().toLowerCase(Locale.ROOT);
    }

    List<Choice> all(Snapshot snapshot, Reach reach, Structures structures, Narrowed narrowed)
            throws SQLException {
        return switch (this) {
            case RESOLUTION ->
                    ResolutionRow.all(snapshot).stream()
                            .map(row -> new Choice(row.id(), row.title()))
                            .toList();
            case UNIT -> units(snapshot, reach, structures.of(snapshot), narrowed);
            case LEVEL -> plain(Arrays.stream(Level.values()).map(Enum::name));
            case MEASURE -> plain(ProgressReader.MEASURES.stream());
        };
    }

    private static List<Choice> plain(Stream<String> values) {
        return values.map(value -> new Choice(value, value)).toList();
    }

    private static List<Choice> units(
            Snapshot snapshot, Reach reach, Structure structure, Narrowed narrowed) {
        Visible visible = Visible.to(reach, structure, snapshot.day());
        Tree tree = structure.tree(snapshot.day());
        List<String> ids =
                visible.asked(narrowed.below()).map(tree::subtree).orElseGet(tree::order);
        return ids.stream()
                .flatMap(id -> structure.find(id).stream())
                .filter(unit ->
                        narrowed.level().isEmpty() || unit.level() == narrowed.level().get())
                .filter(unit -> visible.includes(unit.id()))
                .limit(UNITS_MAX)
                .map(unit -> new Choice(unit.id(), unit.name(snapshot.day())))
                .toList();
    }
}
