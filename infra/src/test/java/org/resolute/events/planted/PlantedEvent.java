package org.resolute.events.planted;

import tools.jackson.databind.JsonNode;

/** Breaks: events depend on the language only; only the wire knows Jackson. */
record PlantedEvent(JsonNode body) {}
