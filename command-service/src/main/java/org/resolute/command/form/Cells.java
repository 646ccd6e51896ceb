package org.resolute.command.form;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.resolute.command.form.Field.Kind;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

/**
 * Writes a cell as the JSON its field demands.
 *
 * <p>A cell that has not the form of its field is written as text: reading the event then names the
 * fault as it names every other. What looks like a formula is text like any other, and nobody here
 * computes it.
 */
final class Cells {
    private static final JsonFactory JSON = new JsonFactory();
    private static final Pattern INTEGER = Pattern.compile("-?(?:0|[1-9]\\d{0,30})");
    private static final Pattern NUMBER =
            Pattern.compile("-?(?:0|[1-9]\\d{0,30})(?:\\.\\d{1,30})?");
    private static final Pattern BETWEEN = Pattern.compile("[\\s;,]+");
    private static final Set<String> YES = Set.of("true", "có");
    private static final Set<String> NO = Set.of("false", "không");

    private Cells() {}

    /**
     * Writes one cell that is not empty.
     *
     * @param separator of the table: beside semicolons, a comma in a number is its decimal point
     */
    static void write(JsonGenerator json, Kind kind, String cell, char separator) {
        switch (kind) {
            case TEXT -> json.writeString(cell);
            case INTEGER, POSITION_OR_NAME -> integer(json, cell.strip());
            case NUMBER -> number(json, cell.strip(), separator);
            case BOOLEAN -> yesOrNo(json, cell);
            case TEXTS -> {
                json.writeStartArray();
                members(cell).forEach(json::writeString);
                json.writeEndArray();
            }
            case INTEGERS -> {
                json.writeStartArray();
                members(cell).forEach(member -> integer(json, member));
                json.writeEndArray();
            }
            case JSON -> {
                if (isJson(cell)) {
                    json.writeRawValue(cell.strip());
                } else {
                    json.writeString(cell);
                }
            }
        }
    }

    private static List<String> members(String cell) {
        return BETWEEN.splitAsStream(cell).filter(member -> !member.isEmpty()).toList();
    }

    private static void integer(JsonGenerator json, String cell) {
        if (INTEGER.matcher(cell).matches()) {
            json.writeNumber(cell);
        } else {
            json.writeString(cell);
        }
    }

    private static void number(JsonGenerator json, String cell, char separator) {
        String pointed = separator == ';' && !cell.contains(".") ? cell.replace(',', '.') : cell;
        if (NUMBER.matcher(pointed).matches()) {
            json.writeNumber(pointed);
        } else {
            json.writeString(cell);
        }
    }

    private static void yesOrNo(JsonGenerator json, String cell) {
        String plain = Words.plain(cell);
        if (YES.contains(plain) || NO.contains(plain)) {
            json.writeBoolean(YES.contains(plain));
        } else {
            json.writeString(cell);
        }
    }

    /** Whether the cell is one JSON object, whose fields are judged with the event's. */
    private static boolean isJson(String cell) {
        try (JsonParser parser = JSON.createParser(ObjectReadContext.empty(), cell)) {
            boolean isObject = parser.nextToken() == JsonToken.START_OBJECT;
            parser.skipChildren();
            return isObject && parser.nextToken() == null;
        } catch (JacksonException e) {
            return false;
        }
    }
}
