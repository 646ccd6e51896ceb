package org.resolute.query.timeline;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.resolute.events.wire.Envelope;
import org.resolute.query.answer.Sheet;
import org.resolute.query.structure.Structure;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A row of the answer: the entry, with the data of its event side by side, as it was sent. */
record EntryRow(Entry entry, Envelope envelope, JsonNode data, @Nullable String unitName) {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    /** The fields of all events' data that have a column, under the names they have there. */
    private static final List<String> FIELDS =
            List.of(
                    "title",
                    "kind",
                    "reference",
                    "obligation",
                    "format",
                    "expected",
                    "attended",
                    "chaired",
                    "monitored",
                    "speakerRating",
                    "venueRating",
                    "channel",
                    "audience",
                    "reached",
                    "target",
                    "counting",
                    "collected",
                    "reviewed",
                    "self",
                    "inspectedUnit",
                    "received",
                    "consolidated",
                    "forwarded",
                    "to",
                    "wave",
                    "year",
                    "cause",
                    "since",
                    "note",
                    "replacement",
                    "reason",
                    "what",
                    "levels",
                    "count",
                    "dueOn",
                    "dueIn",
                    "effectiveOn");

    static EntryRow of(Entry entry, Structure structure) {
        Envelope envelope = Envelope.read(entry.envelope());
        String unit = entry.about().unit();
        String name =
                unit == null
                        ? null
                        : structure.name(unit, structure.zone().dayOf(entry.place().occurredAt()));
        return new EntryRow(entry, envelope, JSON.readTree(envelope.data()), name);
    }

    static Sheet<EntryRow> sheet(String resolution) {
        Sheet<EntryRow> sheet =
                Sheet.<EntryRow>named("timeline-" + resolution)
                        .with("position", row -> row.entry.place().position())
                        .with("resolution", row -> row.entry.about().resolution())
                        .with("unit", row -> row.entry.about().unit())
                        .with("name", EntryRow::unitName)
                        .with("type", row -> row.envelope.type().shortName())
                        .with("time", row -> row.envelope.time())
                        .with(
                                "recordedAt",
                                row -> Envelope.written(row.envelope.place().recordedAt()))
                        .with("receivedAt", row -> row.envelope.origin().receivedAt())
                        .with("entry", EntryRow::entryName)
                        .with("counted", row -> row.entry.about().isCounted())
                        .with("root", row -> row.entry.about().root());
        for (String field : FIELDS) {
            sheet = sheet.with(field, row -> row.field(field));
        }
        return sheet;
    }

    /** A correction that fits no entry has at least the name it was sent with. */
    private @Nullable Object entryName() {
        String name = entry.about().name();
        return name == null ? field("entry") : name;
    }

    /** Lists and objects stay JSON, as text, so that every row is flat. */
    private @Nullable Object field(String name) {
        JsonNode value = data.get(name);
        if (value == null || value.isNull()) {
            return null;
        }
        return switch (value.getNodeType()) {
            case STRING -> value.asString();
            case BOOLEAN -> value.asBoolean();
            case NUMBER -> value.numberValue();
            default -> value.toString();
        };
    }
}
