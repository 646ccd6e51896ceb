package org.resolute.infra.campaign;

import java.io.StringWriter;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import org.resolute.events.Event;
import org.resolute.events.EventKey;
import org.resolute.events.wire.EventJson;
import org.resolute.events.wire.WireName;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.json.JsonMapper;

/** One event as a unit's system sends it. */
record Report(EventKey key, OffsetDateTime time, Event event) {
    private static final JsonMapper MAPPER = new JsonMapper();

    /** As a structured CloudEvent. */
    String json() {
        StringWriter text = new StringWriter();
        try (JsonGenerator json = MAPPER.createGenerator(text)) {
            json.writeStartObject();
            json.writeStringProperty("specversion", "1.0");
            json.writeStringProperty("id", key.id());
            json.writeStringProperty("source", key.source());
            json.writeStringProperty("type", WireName.of(event).type());
            json.writeStringProperty("time", DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(time));
            json.writeStringProperty("datacontenttype", "application/json");
            json.writeName("data");
            json.writeRawValue(EventJson.write(event));
            json.writeEndObject();
        }
        return text.toString();
    }
}
