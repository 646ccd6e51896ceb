package org.resolute.command.undertaking;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.pcollections.HashTreePMap;
import org.pcollections.PMap;
import org.pcollections.PVector;
import org.pcollections.TreePVector;
import org.resolute.events.EntryId;
import org.resolute.events.UndertakingEvent;

/**
 * What the rules need to remember of an undertaking: the reports that count, by their revision.
 *
 * <p>The maps share structure with those before them, so that the thousandth entry costs as little
 * as the first.
 *
 * @param told how many reports there were, so the revision of the next one
 * @param counting the reports that count; a correction counts under what it corrects
 * @param things the reports that tell of a thing and count, in their order
 * @param corrections for each correction, the report that it corrects in the end
 */
record UndertakingState(
        long told,
        PMap<Long, Entry> counting,
        PMap<Thing, PVector<Long>> things,
        PMap<Long, Long> corrections) {

    static final UndertakingState EMPTY =
            new UndertakingState(
                    0, HashTreePMap.empty(), HashTreePMap.empty(), HashTreePMap.empty());

    /** After a report of something new. */
    UndertakingState after(UndertakingEvent fact) {
        Stage before = Thing.of(fact).map(this::stage).orElse(Stage.UNHEARD);
        Entry entry = Entry.of(fact, before);
        return new UndertakingState(
                told + 1,
                counting.plus(told, entry),
                entry.thing().map(thing -> things.plus(thing, on(thing).plus(told))).orElse(things),
                corrections);
    }

    /** After a report was corrected: it counts as before, and the correction is another name. */
    UndertakingState corrected(long report) {
        return new UndertakingState(
                told + 1, counting, things, corrections.plus(told, origin(report)));
    }

    /** After a report was retracted: it no longer counts. */
    UndertakingState retracted(long report) {
        long origin = origin(report);
        Entry gone = counting.get(origin);
        if (gone == null) {
            throw new IllegalStateException("report " + origin + " does not count");
        }
        return new UndertakingState(
                told + 1,
                counting.minus(origin),
                gone.thing().map(thing -> without(thing, origin)).orElse(things),
                corrections);
    }

    private PMap<Thing, PVector<Long>> without(Thing thing, long report) {
        PVector<Long> left = on(thing).minus((Object) report);
        return left.isEmpty() ? things.minus(thing) : things.plus(thing, left);
    }

    /** The report that another one corrects, or corrects a correction of; else itself. */
    long origin(long report) {
        return corrections.getOrDefault(report, report);
    }

    boolean counts(long report) {
        return counting.containsKey(origin(report));
    }

    boolean knows(Thing thing) {
        return things.containsKey(thing);
    }

    /** The reports that tell of a thing, in their order. */
    PVector<Long> on(Thing thing) {
        return things.getOrDefault(thing, TreePVector.empty());
    }

    Stage stage(Thing thing) {
        return on(thing).stream()
                .map(counting::get)
                .flatMap(entry -> entry.stage().stream())
                .reduce(Stage.UNHEARD, (before, after) -> after);
    }

    /** The things a sender calls by one name: mostly one, for each sort of thing names its own. */
    List<Thing> named(EntryId name) {
        return Arrays.stream(Thing.Sort.values())
                .map(sort -> new Thing(sort, name))
                .filter(this::knows)
                .toList();
    }

    /** Whether other reports that count would lose their ground if this one did not count. */
    boolean isBuiltUpon(long report) {
        Entry entry = counting.get(origin(report));
        return entry != null
                && entry.thing()
                        .filter(thing -> isBuiltUpon(origin(report), entry, thing))
                        .isPresent();
    }

    private boolean isBuiltUpon(long report, Entry entry, Thing thing) {
        Optional<Thing> ground = Optional.of(thing);
        return (thing.sort() == Thing.Sort.DOCUMENT
                        ? entry.stage().filter(stage -> leadsOn(report, stage, thing)).isPresent()
                        : later(report, thing).findAny().isPresent())
                || counting.values().stream().anyMatch(other -> other.rests().equals(ground));
    }

    /** Whether a document went on from a stage; revisions rest on its drafting alone. */
    private boolean leadsOn(long report, Stage stage, Thing document) {
        return later(report, document)
                .anyMatch(entry -> stage == Stage.DRAFTED || entry.stage().isPresent());
    }

    private Stream<Entry> later(long report, Thing thing) {
        return on(thing).stream()
                .filter(other -> other > report)
                .map(counting::get)
                .filter(Objects::nonNull);
    }
}
