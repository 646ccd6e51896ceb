package org.resolute.command.planted;

import java.sql.Connection;
import org.resolute.command.plantedtoo.PlantedNeighbour;

/** Breaks: rules know no framework; rooms form no circle. */
public record PlantedRules(Connection connection, PlantedNeighbour neighbour) {}
