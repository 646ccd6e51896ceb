package org.resolute.query.answer;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.jspecify.annotations.Nullable;
import org.resolute.query.problem.ProblemCode;
import org.resolute.query.problem.Refused;

/**
 * Rows as a workbook of one sheet (ECMA-376), with typed cells: numbers, truths, days and text. It
 * holds no time of its making, so the same rows are the same bytes; text is never a formula.
 *
 * <p>The standard leaves the names of the parts free, and finds them by their relations. Programs
 * that people read tables with do not look, and go to where Excel puts them: so do we.
 */
final class Xlsx {
    /** What a sheet can hold, the names of the columns included. */
    private static final int ROWS_MAX = 1_048_576;

    private static final int SHEET_NAME_LENGTH_MAX = 31;

    private static final String HEAD = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>";
    private static final String MAIN =
            "xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"";
    private static final String PACKAGE = "http://schemas.openxmlformats.org/package/2006/";
    private static final String OFFICE =
            "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private static final String SHEET_TYPE =
            "application/vnd.openxmlformats-officedocument.spreadsheetml.";

    private static final Pattern DAY = Pattern.compile("(19(?!00)|20)\\d\\d-\\d\\d-\\d\\d");

    /** Days are counted from here; it holds from March 1900 on. */
    private static final LocalDate FIRST_DAY = LocalDate.of(1899, 12, 30);

    private static final LocalDateTime NO_TIME = LocalDateTime.of(1980, 1, 1, 0, 0);

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final ZipOutputStream zip = new ZipOutputStream(bytes);
    private final Writer out = new OutputStreamWriter(zip, StandardCharsets.UTF_8);

    private Xlsx() {}

    static <R> byte[] of(Sheet<R> sheet, List<R> rows) {
        if (rows.size() >= ROWS_MAX) {
            throw Refused.because(ProblemCode.NOT_ACCEPTABLE);
        }
        try {
            Xlsx book = new Xlsx();
            book.writeFrame(sheet.name());
            book.writeRows(sheet, rows);
            book.zip.close();
            return book.bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException("memory was not written to", e);
        }
    }

    /** What says that the package is a workbook, and how a day looks. */
    private void writeFrame(String name) throws IOException {
        String sheet = name.replaceAll("[\\[\\]:*?/\\\\'<>&\"]", "-");
        sheet = sheet.substring(0, Math.min(SHEET_NAME_LENGTH_MAX, sheet.length()));
        part(
                "[Content_Types].xml",
                """
                <Types xmlns="%scontent-types">\
                <Default Extension="rels" ContentType="application/\
                vnd.openxmlformats-package.relationships+xml"/>\
                <Override PartName="/xl/workbook.xml" ContentType="%ssheet.main+xml"/>\
                <Override PartName="/xl/worksheets/sheet1.xml" ContentType="%sworksheet+xml"/>\
                <Override PartName="/xl/styles.xml" ContentType="%sstyles+xml"/></Types>\
                """
                        .formatted(PACKAGE, SHEET_TYPE, SHEET_TYPE, SHEET_TYPE));
        part("_rels/.rels", relations("officeDocument", "xl/workbook.xml"));
        part(
                "xl/_rels/workbook.xml.rels",
                relations("worksheet", "worksheets/sheet1.xml", "styles", "styles.xml"));
        part(
                "xl/workbook.xml",
                """
                <workbook %s xmlns:r="%s"><sheets>\
                <sheet name="%s" sheetId="1" r:id="r0"/></sheets></workbook>\
                """
                        .formatted(MAIN, OFFICE, sheet));
        part(
                "xl/styles.xml",
                """
                <styleSheet %s><numFmts count="1"><numFmt numFmtId="164" \
                formatCode="yyyy\\-mm\\-dd"/></numFmts><fonts count="1"><font/></fonts>\
                <fills count="2"><fill><patternFill patternType="none"/></fill>\
                <fill><patternFill patternType="gray125"/></fill></fills>\
                <borders count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs>\
                <cellXfs count="2"><xf/><xf numFmtId="164" applyNumberFormat="1"/></cellXfs>\
                <cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/>\
                </cellStyles></styleSheet>\
                """
                        .formatted(MAIN));
    }

    private static String relations(String... typesAndTargets) {
        StringBuilder list = new StringBuilder();
        for (int i = 0; i < typesAndTargets.length; i += 2) {
            String type = OFFICE + "/" + typesAndTargets[i];
            list.append(
                    "<Relationship Id=\"r%d\" Type=\"%s\" Target=\"%s\"/>"
                            .formatted(i / 2, type, typesAndTargets[i + 1]));
        }
        return "<Relationships xmlns=\"%srelationships\">%s</Relationships>"
                .formatted(PACKAGE, list);
    }

    private void part(String name, String xml) throws IOException {
        open(name);
        out.write(xml);
        close();
    }

    private void open(String name) throws IOException {
        ZipEntry entry = new ZipEntry(name);
        entry.setTimeLocal(NO_TIME);
        zip.putNextEntry(entry);
        out.write(HEAD);
    }

    private void close() throws IOException {
        out.flush();
        zip.closeEntry();
    }

    /** The names of the columns stay in sight. */
    private <R> void writeRows(Sheet<R> sheet, List<R> rows) throws IOException {
        open("xl/worksheets/sheet1.xml");
        out.write(
                """
                <worksheet %s><sheetViews><sheetView workbookViewId="0"><pane ySplit="1" \
                topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView>\
                </sheetViews><sheetData>\
                """
                        .formatted(MAIN));
        writeRow(sheet.columns().stream().map(Sheet.Column::name).toList());
        for (R row : rows) {
            writeRow(sheet.cells(row));
        }
        out.write("</sheetData></worksheet>");
        close();
    }

    private void writeRow(List<? extends @Nullable Object> cells) throws IOException {
        out.write("<row>");
        for (Object cell : cells) {
            out.write(written(cell));
        }
        out.write("</row>");
    }

    private static String written(@Nullable Object cell) {
        return switch (cell) {
            case null -> "<c/>";
            case Boolean truth -> "<c t=\"b\"><v>" + (truth ? 1 : 0) + "</v></c>";
            case Number number -> "<c><v>" + number + "</v></c>";
            case String text when DAY.matcher(text).matches() -> day(text);
            default -> text(cell.toString());
        };
    }

    private static String day(String written) {
        try {
            long days = ChronoUnit.DAYS.between(FIRST_DAY, LocalDate.parse(written));
            return "<c s=\"1\"><v>" + days + "</v></c>";
        } catch (DateTimeException e) {
            return text(written);
        }
    }

    private static String text(String text) {
        StringBuilder escaped = new StringBuilder("<c t=\"inlineStr\"><is>");
        escaped.append("<t xml:space=\"preserve\">");
        text.codePoints()
                .forEach(c -> {
                    switch (c) {
                        case '<' -> escaped.append("&lt;");
                        case '>' -> escaped.append("&gt;");
                        case '&' -> escaped.append("&amp;");
                        default -> escaped.appendCodePoint(isXml(c) ? c : 0xFFFD);
                    }
                });
        return escaped.append("</t></is></c>").toString();
    }

    /** The characters of XML 1.0. */
    private static boolean isXml(int c) {
        return c == '\t'
                || c == '\n'
                || (c >= ' ' && c < Character.MIN_SURROGATE)
                || (c > Character.MAX_SURROGATE && c < 0xFFFE)
                || c > 0xFFFF;
    }
}
