package org.resolute.events;

/** A fact that the ledger accepted. Every switch over it names every fact. */
public sealed interface Event
        permits UnitEvent, ResolutionEvent, UndertakingEvent, MonitoringEvent {}
