package org.resolute.command.form;

import java.io.IOException;
import java.util.Optional;
import org.resolute.command.answer.Unacceptable;

/**
 * The rows of a table below its header. A row without anything in it is none.
 *
 * <p>Rows are cut as a spreadsheet cuts them: a line break inside of quotes belongs to the cell. A
 * cell is quoted if it begins with a quote; where one is never closed, the rest of the file would
 * be one cell, and the body is turned away.
 */
final class RowItems implements Items {
    private static final String MARK = "\uFEFF";

    private final Chars chars;
    private final String head;
    private final char separator;
    private int row;

    RowItems(Chars chars) throws IOException {
        this.chars = chars;
        StringBuilder header = new StringBuilder();
        // The separator is found in the header, so in reading the header either one may be it.
        String end = chars.peek() < 0 ? "" : record(header, ',', ';');
        this.head = (chars.isMarked() ? MARK : "") + header + end;
        this.separator = Header.separator(header.toString());
    }

    @Override
    public String head() {
        return head;
    }

    @Override
    public Optional<Item> next() throws IOException {
        while (chars.peek() >= 0) {
            StringBuilder record = new StringBuilder();
            record(record, separator, separator);
            if (!isEmpty(record)) {
                return Optional.of(new Item(row, record.toString()));
            }
        }
        return Optional.empty();
    }

    private boolean isEmpty(StringBuilder record) {
        return record.chars().allMatch(c -> c == separator || c == ' ' || c == '\t');
    }

    /** Reads a record, and returns the line break that ended it. */
    private String record(StringBuilder record, char one, char other) throws IOException {
        row++;
        boolean isQuoted = false;
        boolean isAtStart = true;
        for (int c = chars.read(); c >= 0; c = chars.read()) {
            if (!isQuoted && (c == '\n' || c == '\r')) {
                return lineBreak(c);
            }
            if (record.length() == ITEM_CHARACTERS_MAX) {
                throw isQuoted ? quoteOpen() : Items.tooLong(row);
            }
            record.append((char) c);
            if (c == '"' && (isAtStart || isQuoted)) {
                // A doubled quote closes and opens again, which comes to the same.
                isQuoted = !isQuoted;
                isAtStart = !isQuoted;
            } else {
                isAtStart = !isQuoted && (c == one || c == other);
            }
        }
        if (isQuoted) {
            throw quoteOpen();
        }
        return "";
    }

    private String lineBreak(int c) throws IOException {
        if (c == '\r' && chars.peek() == '\n') {
            chars.read();
            return "\r\n";
        }
        return c == '\r' ? "\r" : "\n";
    }

    private Unacceptable quoteOpen() {
        return new Unacceptable(400, "quote-open", row);
    }
}
