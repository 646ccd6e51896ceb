package org.resolute.infra.campaign;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.resolute.events.Level;
import org.resolute.events.UnitCode;
import org.resolute.events.UnitEvent;
import org.resolute.events.UnitEvent.UnitCodeAssigned;
import org.resolute.events.UnitEvent.UnitCodeRetired;
import org.resolute.events.UnitEvent.UnitDissolved;
import org.resolute.events.UnitEvent.UnitEstablished;
import org.resolute.events.UnitEvent.UnitMoved;
import org.resolute.events.UnitEvent.UnitRenamed;
import org.resolute.events.UnitId;
import org.resolute.events.UnitRef;

/** Units and codes in time, in the plainest way; a step that cannot be fails the test. */
final class Tree {
    /** A unit as it stands. */
    record Standing(UnitId unit, String name, Level level, @Nullable UnitId parent) {}

    /** From a day on, and until the day before another. */
    private static final class Held<T> {
        private final T what;
        private final LocalDate from;
        private LocalDate until = LocalDate.MAX;

        private Held(T what, LocalDate from) {
            this.what = what;
            this.from = from;
        }

        private boolean on(LocalDate day) {
            return !day.isBefore(from) && day.isBefore(until);
        }
    }

    private record Coded(UnitCode code, UnitId unit) {}

    private final Map<UnitId, Held<Standing>> units = new HashMap<>();
    private final List<Held<Coded>> codes = new ArrayList<>();

    void accept(UnitEvent event) {
        switch (event) {
            case UnitEstablished e -> establish(e);
            case UnitCodeRetired e -> retire(e);
            case UnitDissolved e -> dissolve(e);
            case UnitRenamed e -> throw new AssertionError("none is renamed: " + e);
            case UnitMoved e -> throw new AssertionError("none is moved: " + e);
            case UnitCodeAssigned e -> throw new AssertionError("codes come with units: " + e);
        }
    }

    /** The one unit a code of the statistics office names on that day. */
    Standing only(String code, LocalDate day) {
        assertThat(named(code, day)).as("units named gso:%s on %s", code, day).hasSize(1);
        return named(code, day).getFirst();
    }

    List<Standing> named(String code, LocalDate day) {
        UnitCode sought = new UnitCode("gso", code);
        return codes.stream()
                .filter(held -> held.what.code().equals(sought) && held.on(day))
                .map(held -> unit(held.what.unit()))
                .peek(held -> assertThat(held.on(day)).isTrue())
                .map(held -> held.what)
                .toList();
    }

    List<Standing> inForce(Level level, LocalDate day) {
        return units.values().stream()
                .filter(held -> held.what.level() == level && held.on(day))
                .map(held -> held.what)
                .toList();
    }

    static UnitId id(UnitRef reference) {
        return ((UnitRef.ById) reference).unit();
    }

    static Stream<String> instrument(UnitEvent event) {
        return switch (event) {
            case UnitEstablished e -> Stream.of(e.instrument());
            case UnitDissolved e -> Stream.of(e.instrument());
            case UnitRenamed e -> Stream.of(e.instrument());
            case UnitMoved e -> Stream.of(e.instrument());
            case UnitCodeAssigned e -> Stream.empty();
            case UnitCodeRetired e -> Stream.empty();
        };
    }

    private void establish(UnitEstablished e) {
        UnitId parent = e.parent() == null ? null : id(e.parent());
        if (parent != null) {
            assertThat(unit(parent).on(e.effectiveOn())).isTrue();
        }
        for (UnitCode code : e.codes()) {
            assertThat(named(code.code(), e.effectiveOn())).isEmpty();
            codes.add(new Held<>(new Coded(code, e.unit()), e.effectiveOn()));
        }
        Standing unit = new Standing(e.unit(), e.name(), e.level(), parent);
        assertThat(units.put(e.unit(), new Held<>(unit, e.effectiveOn()))).isNull();
    }

    private void retire(UnitCodeRetired e) {
        Coded coded = new Coded(new UnitCode(e.system(), e.code()), id(e.unit()));
        List<Held<Coded>> held =
                codes.stream()
                        .filter(one -> one.what.equals(coded) && one.on(e.effectiveOn()))
                        .toList();
        assertThat(held).hasSize(1);
        held.getFirst().until = e.effectiveOn();
    }

    private void dissolve(UnitDissolved e) {
        UnitId id = id(e.unit());
        LocalDate day = e.effectiveOn();
        assertThat(unit(id).on(day)).isTrue();
        assertThat(e.successors()).allMatch(next -> unit(id(next.unit())).on(day));
        assertThat(units.values()).noneMatch(held -> held.on(day) && id.equals(held.what.parent()));
        assertThat(codes).noneMatch(held -> held.on(day) && held.what.unit().equals(id));
        unit(id).until = day;
    }

    private Held<Standing> unit(UnitId id) {
        Held<Standing> unit = units.get(id);
        if (unit == null) {
            throw new AssertionError("there is no unit " + id);
        }
        return unit;
    }
}
