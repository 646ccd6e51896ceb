package org.resolute.command.registry;

import org.resolute.command.ledger.EventLookup;

/** What an aggregate is judged by besides its own past: the tree, and what is recorded. */
public record Surroundings(Registry registry, EventLookup ledger) {}
