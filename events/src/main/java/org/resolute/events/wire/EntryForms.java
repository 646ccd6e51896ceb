package org.resolute.events.wire;

import java.io.StringWriter;
import org.resolute.events.EntryId;
import org.resolute.events.EntryRef;
import org.resolute.events.Malformed;
import org.resolute.events.Replacement;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.deser.std.StdDeserializer;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.databind.ser.std.StdSerializer;

/** Which entry is corrected, a number or a name; and by what, an object of any event's fields. */
final class EntryForms {
    private EntryForms() {}

    static void addTo(SimpleModule module) {
        module.addDeserializer(EntryRef.class, new ReadsRef());
        module.addSerializer(EntryRef.class, new WritesRef());
        module.addDeserializer(Replacement.class, new ReadsReplacement());
        module.addSerializer(Replacement.class, new WritesReplacement());
    }

    private static final class ReadsRef extends StdDeserializer<EntryRef> {
        ReadsRef() {
            super(EntryRef.class);
        }

        @Override
        public EntryRef deserialize(JsonParser parser, DeserializationContext context) {
            return switch (parser.currentToken()) {
                case VALUE_NUMBER_INT -> new EntryRef.AtPosition(position(parser));
                case VALUE_STRING -> new EntryRef.Named(new EntryId(parser.getString()));
                default ->
                        throw new Malformed(
                                "", "form", "must be a position or the name of an entry");
            };
        }

        private static long position(JsonParser parser) {
            if (parser.getNumberType() == JsonParser.NumberType.BIG_INTEGER) {
                throw new Malformed("", "out-of-range", "is larger than any position");
            }
            return parser.getLongValue();
        }
    }

    private static final class WritesRef extends StdSerializer<EntryRef> {
        WritesRef() {
            super(EntryRef.class);
        }

        @Override
        public void serialize(EntryRef ref, JsonGenerator json, SerializationContext context) {
            switch (ref) {
                case EntryRef.AtPosition at -> json.writeNumber(at.position());
                case EntryRef.Named named -> json.writeString(named.name().value());
            }
        }
    }

    /**
     * Copies the object token by token: its fields keep their order and its numbers their value;
     * white space and needless escapes go. The event's data, which the ledger keeps, has the rest.
     */
    private static final class ReadsReplacement extends StdDeserializer<Replacement> {
        ReadsReplacement() {
            super(Replacement.class);
        }

        @Override
        public Replacement deserialize(JsonParser parser, DeserializationContext context) {
            if (parser.currentToken() != JsonToken.START_OBJECT) {
                throw new Malformed("", "form", "must be an object");
            }
            StringWriter copy = new StringWriter();
            try (JsonGenerator json =
                    EventJson.FACTORY.createGenerator(ObjectWriteContext.empty(), copy)) {
                json.copyCurrentStructureExact(parser);
            }
            return new Replacement(copy.toString());
        }
    }

    private static final class WritesReplacement extends StdSerializer<Replacement> {
        WritesReplacement() {
            super(Replacement.class);
        }

        @Override
        public void serialize(
                Replacement replacement, JsonGenerator json, SerializationContext context) {
            json.writeRawValue(replacement.json());
        }
    }
}
