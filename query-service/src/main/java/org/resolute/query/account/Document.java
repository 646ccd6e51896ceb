package org.resolute.query.account;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.resolute.query.timeline.Fact;

/** A document and how far it has come, whatever the order in which that was reported. */
final class Document {
    private static final Comparator<Fact> ORDER =
            Comparator.<Fact, LocalDate>comparing(fact -> fact.seen().occurredOn())
                    .thenComparingLong(fact -> fact.seen().root());

    private final Map<Stage, Fact> firsts = new EnumMap<>(Stage.class);
    private @Nullable Fact naming;

    enum Stage {
        DRAFTED,
        APPROVED,
        STARTED,
        FINISHED,
        REVISED
    }

    void add(Stage stage, Fact fact) {
        firsts.merge(stage, fact, Document::earlier);
        if (fact.obligation() != null) {
            naming = naming == null || ORDER.compare(naming, fact) < 0 ? fact : naming;
        }
    }

    private static Fact earlier(Fact one, Fact other) {
        return ORDER.compare(other, one) < 0 ? other : one;
    }

    /**
     * The report that first brought it to the stage; of a start, where only the end is told, that.
     */
    private Optional<Fact> first(Stage stage) {
        Fact first = firsts.get(stage);
        return Optional.ofNullable(
                first == null && stage == Stage.STARTED ? firsts.get(Stage.FINISHED) : first);
    }

    /** The day on which it came to the stage. */
    Optional<LocalDate> day(Stage stage) {
        return first(stage).map(fact -> fact.seen().occurredOn());
    }

    /** Its first start; where only its end was reported, that. */
    Optional<Item> started() {
        String obligation = naming == null ? null : naming.obligation();
        return first(Stage.STARTED).map(begun -> Item.of(begun, obligation));
    }
}
