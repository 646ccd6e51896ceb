package org.resolute.events;

/** What one unit did to carry out one resolution. */
public sealed interface UndertakingEvent extends Event
        permits PlanEvent, LearningEvent, OutreachEvent, OversightEvent, ObstacleEvent, EntryEvent {

    ResolutionId resolution();

    /** The unit as the report names it; the ledger keeps the identity it stood for beside it. */
    UnitRef unit();
}
