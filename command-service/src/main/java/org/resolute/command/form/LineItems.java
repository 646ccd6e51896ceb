package org.resolute.command.form;

import java.io.IOException;
import java.util.Optional;

/** An item a line; a line without anything on it is none. */
final class LineItems implements Items {
    private final Chars chars;
    private int row;

    LineItems(Chars chars) {
        this.chars = chars;
    }

    @Override
    public Optional<Item> next() throws IOException {
        while (chars.peek() >= 0) {
            row++;
            String line = line();
            if (!line.isBlank()) {
                return Optional.of(new Item(row, line));
            }
        }
        return Optional.empty();
    }

    private String line() throws IOException {
        StringBuilder line = new StringBuilder();
        for (int c = chars.read(); c >= 0 && c != '\n'; c = chars.read()) {
            if (line.length() == ITEM_CHARACTERS_MAX) {
                throw Items.tooLong(row);
            }
            line.append((char) c);
        }
        int last = line.length() - 1;
        if (last >= 0 && line.charAt(last) == '\r') {
            line.setLength(last);
        }
        return line.toString();
    }
}
