package org.resolute.query.account;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.resolute.query.timeline.Fact;

/** A document and how far it has come, whatever the order in which that was reported. */
final class Document {
    private static final Comparator<Fact> ORDER =
            Comparator.<Fact, LocalDate>comparing(fact -> fact.seen().occurredOn())
                    .thenComparingLong(fact -> fact.seen().root());

    private final Set<Stage> stages = EnumSet.noneOf(Stage.class);
    private @Nullable Fact start;
    private @Nullable Fact finish;
    private @Nullable Fact naming;

    enum Stage {
        DRAFTED,
        APPROVED,
        STARTED,
        FINISHED,
        REVISED
    }

    void add(Stage stage, Fact fact) {
        stages.add(stage);
        switch (stage) {
            case STARTED -> start = earlier(start, fact);
            case FINISHED -> finish = earlier(finish, fact);
            case DRAFTED, APPROVED, REVISED -> {}
        }
        if (fact.obligation() != null) {
            naming = naming == null || ORDER.compare(naming, fact) < 0 ? fact : naming;
        }
    }

    private static Fact earlier(@Nullable Fact one, Fact other) {
        return one == null || ORDER.compare(other, one) < 0 ? other : one;
    }

    boolean is(Stage stage) {
        return switch (stage) {
            case STARTED -> start != null || finish != null;
            case DRAFTED, APPROVED, FINISHED, REVISED -> stages.contains(stage);
        };
    }

    /** Its first start; where only its end was reported, that. */
    Optional<Item> started() {
        Fact begun = start == null ? finish : start;
        String obligation = naming == null ? null : naming.obligation();
        return begun == null ? Optional.empty() : Optional.of(Item.of(begun, obligation));
    }
}
