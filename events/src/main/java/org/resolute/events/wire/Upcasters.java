package org.resolute.events.wire;

import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.resolute.events.Event;
import tools.jackson.databind.node.ObjectNode;

/**
 * All steps of one event, divided where one of its versions stands.
 *
 * <p>Note to the maintainer. Nothing is written back: the ledger keeps what was sent, with the type
 * it was sent as, and the steps run each time older data is read. The newest version is read
 * straight into its record; only older data becomes a tree first. So what is read most pays for a
 * look-up by ordinal and nothing else.
 *
 * @param before the steps that led to this version; their demands are made on its data
 * @param after the steps that take its data up to the newest version, in order
 */
record Upcasters(List<Upcaster> before, List<Upcaster> after) {
    private static final List<Upcaster> STEPS =
            List.of(new ObstacleGotItsFirstDay(), new SealGotItsTable());

    private static final Upcasters NONE = new Upcasters(List.of(), List.of());

    private static final Map<WireName, Upcasters> BY_NAME =
            Arrays.stream(WireName.values())
                    .collect(
                            Collectors.toMap(
                                    name -> name,
                                    Upcasters::around,
                                    (one, other) -> one,
                                    () -> new EnumMap<>(WireName.class)));

    static Upcasters of(WireName name) {
        return BY_NAME.getOrDefault(name, NONE);
    }

    boolean isNewest() {
        return after.isEmpty();
    }

    ObjectNode upcast(ObjectNode data) {
        after.forEach(step -> step.upcast(data));
        return data;
    }

    void demand(Event event) {
        for (Upcaster step : before) {
            step.demand(event);
        }
    }

    private static Upcasters around(WireName name) {
        Map<Boolean, List<Upcaster>> steps =
                STEPS.stream()
                        .filter(step -> step.from().record() == name.record())
                        .sorted(Comparator.comparingInt(step -> step.from().version()))
                        .collect(
                                Collectors.partitioningBy(
                                        step -> step.from().version() < name.version()));
        return new Upcasters(
                steps.getOrDefault(true, List.of()), steps.getOrDefault(false, List.of()));
    }
}
