package org.resolute.command.form;

import java.io.IOException;
import java.util.Optional;
import org.resolute.command.answer.Unacceptable;

/**
 * The elements of a JSON array, cut out without looking into them.
 *
 * <p>Only strings and brackets are followed: an element with any other fault is an item that is not
 * understood, and those behind it still are. Where brackets do not match, nobody can say where an
 * element ends, and the body is turned away.
 */
final class ArrayItems implements Items {
    private final Chars chars;
    private int row;
    private boolean hasEnded;

    ArrayItems(Chars chars) {
        this.chars = chars;
    }

    @Override
    public Optional<Item> next() throws IOException {
        if (hasEnded) {
            return Optional.empty();
        }
        if (row == 0) {
            skipSpace();
            demand(chars.read() == '[');
            skipSpace();
            if (chars.peek() == ']') {
                return end();
            }
        } else if (chars.peek() == ']') {
            return end();
        } else {
            demand(chars.read() == ',');
        }
        row++;
        skipSpace();
        String element = element();
        demand(!element.isEmpty());
        return Optional.of(new Item(row, element));
    }

    private Optional<Item> end() throws IOException {
        hasEnded = true;
        chars.read();
        skipSpace();
        demand(chars.peek() < 0);
        return Optional.empty();
    }

    /** Reads up to the comma or bracket behind the element, which stays. */
    private String element() throws IOException {
        StringBuilder element = new StringBuilder();
        int depth = 0;
        for (int c = chars.peek(); depth > 0 || (c != ',' && c != ']'); c = chars.peek()) {
            demand(c >= 0);
            take(element);
            switch (c) {
                case '{', '[' -> depth++;
                case '}', ']' -> demand(--depth >= 0);
                case '"' -> string(element);
                default -> {}
            }
        }
        int last = element.length();
        while (last > 0 && isSpace(element.charAt(last - 1))) {
            last--;
        }
        return element.substring(0, last);
    }

    private void string(StringBuilder element) throws IOException {
        int c;
        do {
            c = chars.peek();
            demand(c >= 0);
            take(element);
            if (c == '\\') {
                demand(chars.peek() >= 0);
                take(element);
            }
        } while (c != '"');
    }

    private void take(StringBuilder element) throws IOException {
        if (element.length() == ITEM_CHARACTERS_MAX) {
            throw Items.tooLong(row);
        }
        element.append((char) chars.read());
    }

    private void skipSpace() throws IOException {
        while (isSpace(chars.peek())) {
            chars.read();
        }
    }

    private static boolean isSpace(int c) {
        return c == ' ' || c == '\n' || c == '\r' || c == '\t';
    }

    private void demand(boolean isSo) {
        if (!isSo) {
            throw new Unacceptable(400, "array-broken", row);
        }
    }
}
