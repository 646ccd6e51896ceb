package org.resolute.proof.planted;

import java.time.Clock;

/** Breaks: proof depends on the language only. */
record PlantedProof(Clock clock) {}
