package org.resolute.query.planted;

import java.time.Instant;
import org.resolute.command.planted.PlantedRules;
import org.resolute.query.plantedtoo.PlantedHelper;

/** Breaks: query knows no command; the clock is handed in; rooms form no circle. */
public record PlantedReader(PlantedRules rules, PlantedHelper helper) {
    Instant readAt() {
        return Instant.now();
    }
}
