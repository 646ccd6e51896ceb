package org.resolute.query.plantedtoo;

import org.resolute.query.planted.PlantedReader;

/** Breaks: names say what a thing does; rooms form no circle. */
public record PlantedHelper(PlantedReader reader) {}
