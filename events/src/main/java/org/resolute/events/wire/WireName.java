package org.resolute.events.wire;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.resolute.events.Event;
import org.resolute.events.ResolutionEvent.ResolutionAdopted;
import org.resolute.events.UndertakingEvent.OutreachRecorded;
import org.resolute.events.UndertakingEvent.PlanDrafted;
import org.resolute.events.UndertakingEvent.TrainingSessionHeld;
import org.resolute.events.UnitEvent.UnitEstablished;

/**
 * The name an event is known by outside, for ever. Renaming a record does not change it; changing
 * the shape of a record needs a new version beside the old one.
 */
public enum WireName {
    UNIT_ESTABLISHED("unit-established", UnitEstablished.class),
    RESOLUTION_ADOPTED("resolution-adopted", ResolutionAdopted.class),
    PLAN_DRAFTED("plan-drafted", PlanDrafted.class),
    TRAINING_SESSION_HELD("training-session-held", TrainingSessionHeld.class),
    OUTREACH_RECORDED("outreach-recorded", OutreachRecorded.class);

    private static final Map<String, WireName> BY_TYPE =
            Arrays.stream(values()).collect(Collectors.toMap(WireName::type, Function.identity()));
    private static final Map<Class<? extends Event>, WireName> BY_RECORD =
            Arrays.stream(values())
                    .collect(Collectors.toMap(WireName::record, Function.identity()));

    private final String shortName;
    private final String type;
    private final Class<? extends Event> record;

    WireName(String shortName, Class<? extends Event> record) {
        this.shortName = shortName;
        this.type = "org.resolute." + shortName + ".v1";
        this.record = record;
    }

    /** The name without namespace and version: {@code plan-drafted}. */
    public String shortName() {
        return shortName;
    }

    /** The CloudEvents type: {@code org.resolute.plan-drafted.v1}. */
    public String type() {
        return type;
    }

    public Class<? extends Event> record() {
        return record;
    }

    /** The event a CloudEvents type names; empty for a type this ledger does not know. */
    public static Optional<WireName> ofType(String type) {
        return Optional.ofNullable(BY_TYPE.get(type));
    }

    public static WireName of(Event event) {
        WireName name = BY_RECORD.get(event.getClass());
        if (name == null) {
            throw new IllegalStateException(event.getClass() + " has no wire name");
        }
        return name;
    }
}
