package org.resolute.command.plantedtoo;

import org.resolute.command.planted.PlantedRules;
import org.resolute.platform.PostgresServer;
import org.resolute.query.planted.PlantedReader;

/** Breaks: command knows no query; services do not know what runs them; rooms form no circle. */
public record PlantedNeighbour(PlantedReader reader, PlantedRules rules, PostgresServer server) {}
