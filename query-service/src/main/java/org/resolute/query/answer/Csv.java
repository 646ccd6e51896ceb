package org.resolute.query.answer;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Rows as RFC 4180 with a byte order mark, which spreadsheets need to read Vietnamese. Text that a
 * spreadsheet would take for a formula begins with an apostrophe.
 */
final class Csv {
    private static final String BYTE_ORDER_MARK = "\uFEFF";
    private static final String FORMULA_BEGINNINGS = "=+-@\t\r";

    private Csv() {}

    static <R> byte[] of(Sheet<R> sheet, List<R> rows) {
        StringWriter text = new StringWriter();
        text.write(BYTE_ORDER_MARK);
        try (CsvWriter csv = CsvWriter.builder().lineDelimiter(LineDelimiter.CRLF).build(text)) {
            csv.writeRecord(sheet.columns().stream().map(Sheet.Column::name).toList());
            for (R row : rows) {
                csv.writeRecord(sheet.cells(row).stream().map(Csv::cell).toList());
            }
        } catch (IOException e) {
            throw new UncheckedIOException("memory was not written to", e);
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static String cell(@Nullable Object value) {
        return switch (value) {
            case null -> "";
            case String text when isFormula(text) -> "'" + text;
            default -> value.toString();
        };
    }

    private static boolean isFormula(String text) {
        return !text.isEmpty() && FORMULA_BEGINNINGS.indexOf(text.charAt(0)) >= 0;
    }
}
