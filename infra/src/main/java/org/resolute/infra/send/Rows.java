package org.resolute.infra.send;

import java.util.ArrayList;
import java.util.List;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.json.JsonMapper;

/**
 * The items of a small file as they stand in it, so that the rejected ones can be written down.
 *
 * @param head what stands before the first item and belongs to each: the header of a table
 */
record Rows(Form form, String head, List<String> items) {
    private static final JsonMapper MAPPER = new JsonMapper();

    /** Cuts a text as the door does; what the door will not understand may come out as anything. */
    static Rows of(Form form, String text) {
        return switch (form) {
            case TABLE -> table(text);
            case LINES -> new Rows(form, "", text.lines().filter(line -> !line.isBlank()).toList());
            case ARRAY -> new Rows(form, "", elements(text));
            case EVENT -> new Rows(form, "", List.of(text.strip()));
        };
    }

    private static Rows table(String text) {
        List<String> records = new ArrayList<>();
        int from = 0;
        boolean isQuoted = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            isQuoted ^= c == '"';
            boolean isPair = c == '\r' && i + 1 < text.length() && text.charAt(i + 1) == '\n';
            if (!isQuoted && (c == '\n' || c == '\r') && !isPair) {
                records.add(text.substring(from, i + 1));
                from = i + 1;
            }
        }
        if (from < text.length()) {
            records.add(text.substring(from));
        }
        return records.isEmpty()
                ? new Rows(Form.TABLE, "", List.of())
                : new Rows(
                        Form.TABLE,
                        records.getFirst(),
                        records.stream().skip(1).filter(row -> !isEmpty(row)).toList());
    }

    private static boolean isEmpty(String record) {
        return record.chars().allMatch(c -> ",; \t\r\n".indexOf(c) >= 0);
    }

    private static List<String> elements(String text) {
        List<String> elements = new ArrayList<>();
        try (JsonParser parser = MAPPER.createParser(text)) {
            parser.nextToken();
            while (parser.nextToken() != JsonToken.END_ARRAY) {
                int from = (int) parser.currentTokenLocation().getCharOffset();
                parser.skipChildren();
                parser.finishToken();
                elements.add(text.substring(from, (int) parser.currentLocation().getCharOffset()));
            }
        } catch (JacksonException _) {
            // The door says what is wrong with it.
        }
        return elements;
    }

    /** Those items, by their places from 0, as a file of the same form. */
    String only(List<Integer> places) {
        List<String> some =
                places.stream().filter(at -> at < items.size()).map(items::get).toList();
        return switch (form) {
            case TABLE -> head + String.join("", some.stream().map(Rows::ended).toList());
            case LINES -> String.join("", some.stream().map(Rows::ended).toList());
            case ARRAY, EVENT -> "[" + String.join(",\n", some) + "]\n";
        };
    }

    private static String ended(String row) {
        return row.endsWith("\n") || row.endsWith("\r") ? row : row + "\n";
    }
}
