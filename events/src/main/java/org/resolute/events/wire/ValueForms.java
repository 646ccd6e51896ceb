package org.resolute.events.wire;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.resolute.events.EntryId;
import org.resolute.events.Malformed;
import org.resolute.events.ObligationId;
import org.resolute.events.ResolutionId;
import org.resolute.events.RoundId;
import org.resolute.events.UnitId;
import org.resolute.events.UnitRef;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.deser.std.StdDeserializer;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.databind.ser.std.StdSerializer;

/** Values that are one string on the wire. */
final class ValueForms {
    private static final Pattern DATE = Pattern.compile("(?:19|20|21)\\d\\d-\\d\\d-\\d\\d");

    private ValueForms() {}

    static SimpleModule module() {
        SimpleModule module = new SimpleModule("resolute-values");
        add(module, UnitId.class, UnitId::new, UnitId::value);
        add(module, ResolutionId.class, ResolutionId::new, ResolutionId::value);
        add(module, ObligationId.class, ObligationId::new, ObligationId::value);
        add(module, RoundId.class, RoundId::new, RoundId::value);
        add(module, EntryId.class, EntryId::new, EntryId::value);
        add(module, LocalDate.class, ValueForms::date, LocalDate::toString);
        add(module, UnitRef.class, UnitRef::parse, UnitRef::written);
        EntryForms.addTo(module);
        return module;
    }

    /** A calendar day from 1900 to 2199 as {@code YYYY-MM-DD}; nothing else is a date here. */
    private static LocalDate date(String text) {
        try {
            if (DATE.matcher(text).matches()) {
                return LocalDate.parse(text);
            }
        } catch (DateTimeException e) {
            // Thirty days in February: told below like any other text that is no date.
        }
        throw new Malformed("", "date", "must be a day from 1900 to 2199 written YYYY-MM-DD");
    }

    private static <T> void add(
            SimpleModule module,
            Class<T> type,
            Function<String, T> read,
            Function<T, String> write) {
        module.addDeserializer(type, new Reads<>(type, read));
        module.addSerializer(type, new Writes<>(type, write));
    }

    private static final class Reads<T> extends StdDeserializer<T> {
        private final Function<String, T> read;

        Reads(Class<T> type, Function<String, T> read) {
            super(type);
            this.read = read;
        }

        @Override
        public T deserialize(JsonParser parser, DeserializationContext context) {
            if (parser.currentToken() != JsonToken.VALUE_STRING) {
                throw new Malformed("", "form", "must be a string");
            }
            try {
                return read.apply(parser.getString());
            } catch (Malformed part) {
                throw new Malformed("", part.code(), part.sentence());
            }
        }
    }

    private static final class Writes<T> extends StdSerializer<T> {
        private final Function<T, String> write;

        Writes(Class<T> type, Function<T, String> write) {
            super(type);
            this.write = write;
        }

        @Override
        public void serialize(T value, JsonGenerator generator, SerializationContext context) {
            generator.writeString(write.apply(value));
        }
    }
}
