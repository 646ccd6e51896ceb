package org.resolute.command.undertaking;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.pcollections.HashTreePMap;
import org.pcollections.IntTreePMap;
import org.pcollections.PMap;
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
 * @param things the last report that tells of a thing and counts, with those before it
 * @param corrections for each correction, the report that it corrects in the end
 */
record UndertakingState(
        int told,
        PMap<Integer, Entry> counting,
        PMap<Thing, Told> things,
        PMap<Long, Long> corrections) {

    static final UndertakingState EMPTY =
            new UndertakingState(
                    0, IntTreePMap.empty(), HashTreePMap.empty(), HashTreePMap.empty());

    /**
     * A report that counts, and the one before it that tells of the same thing.
     *
     * @param stage how far all of them together brought a document
     */
    record Told(long report, Entry entry, Stage stage, @Nullable Told before) {

        private static Told of(long report, Entry entry, @Nullable Told before) {
            Stage reached = before == null ? Stage.UNHEARD : before.stage;
            return new Told(report, entry, entry.stage().orElse(reached), before);
        }

        private Stream<Told> backwards() {
            return Stream.iterate(Optional.of(this), Optional::isPresent, Told::earlier)
                    .map(Optional::orElseThrow);
        }

        private static Optional<Told> earlier(Optional<Told> told) {
            return told.map(Told::before);
        }

        private @Nullable Told without(long gone) {
            Told rest = null;
            for (Told told : backwards().toList().reversed()) {
                rest = told.report == gone ? rest : of(told.report, told.entry, rest);
            }
            return rest;
        }
    }

    /** After a report of something new. */
    UndertakingState after(UndertakingEvent fact) {
        Optional<Thing> thing = Thing.of(fact);
        Told before = thing.map(things::get).orElse(null);
        Stage reached = before == null ? Stage.UNHEARD : before.stage;
        Entry entry = Entry.of(fact, thing, reached);
        return new UndertakingState(
                told + 1,
                counting.plus(told, entry),
                thing.map(t -> things.plus(t, Told.of(told, entry, before))).orElse(things),
                corrections);
    }

    /** After a report was corrected: it counts as before, and the correction is another name. */
    UndertakingState corrected(long report) {
        return new UndertakingState(
                told + 1, counting, things, corrections.plus((long) told, origin(report)));
    }

    /** After a report was retracted: it no longer counts. */
    UndertakingState retracted(long report) {
        long origin = origin(report);
        Entry gone = counting.get((int) origin);
        if (gone == null) {
            throw new IllegalStateException("report " + origin + " does not count");
        }
        return new UndertakingState(
                told + 1,
                counting.minus((int) origin),
                gone.thing().map(thing -> without(thing, origin)).orElse(things),
                corrections);
    }

    private PMap<Thing, Told> without(Thing thing, long report) {
        Told last = things.get(thing);
        Told left = last == null ? null : last.without(report);
        return left == null ? things.minus(thing) : things.plus(thing, left);
    }

    /** The report that another one corrects, or corrects a correction of; else itself. */
    long origin(long report) {
        return corrections.getOrDefault(report, report);
    }

    boolean counts(long report) {
        return counting.containsKey((int) origin(report));
    }

    boolean knows(Thing thing) {
        return things.containsKey(thing);
    }

    /** The reports that tell of a thing and count, the last one first. */
    Stream<Told> on(Thing thing) {
        return Optional.ofNullable(things.get(thing)).stream().flatMap(Told::backwards);
    }

    Stage stage(Thing thing) {
        Told last = things.get(thing);
        return last == null ? Stage.UNHEARD : last.stage;
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
        Entry entry = counting.get((int) origin(report));
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
        return on(thing).filter(told -> told.report > report).map(Told::entry);
    }
}
