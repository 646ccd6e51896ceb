package org.resolute.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.resolute.events.Level;
import org.resolute.query.given.Facts;
import org.resolute.query.given.GivenAnswers;
import org.resolute.query.given.GivenLedger;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/** Workbooks are read here as the format defines them, without what wrote them. */
class OpeningInASpreadsheetTest {
    private static final String XLSX =
            "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private static GivenAnswers answers;

    @BeforeAll
    static void two_units_report() {
        answers = GivenAnswers.after(OpeningInASpreadsheetTest::facts);
    }

    private static void facts(GivenLedger ledger) {
        String then = "2021-03-01T08:00:00+07:00";
        ledger.record(Facts.unit("kg", "Tỉnh <Kiên & Giang>", Level.PROVINCE, null), then);
        ledger.record(Facts.unit("am", "=HYPERLINK(\"x\")", Level.DISTRICT, "kg"), then);
        ledger.record(Facts.resolution("nq", "kg"), then);
        ledger.record(Facts.outreach("nq", "am", 1200, 4000), then);
        ledger.record(Facts.plan("nq", "am", "kh-1", "2021-02-31"), then);
        ledger.record(Facts.plan("nq", "am", "kh-2", "2021-02-28"), then);
    }

    @AfterAll
    static void everybody_leaves() {
        answers.close();
    }

    @Test
    void numbers_truths_days_and_text_are_cells_of_their_kind() {
        List<Element> row = cells(sheet("/v1/resolutions/nq/progress?rollup=own")).get(2);
        List<String> names = texts(cells(sheet("/v1/resolutions/nq/progress?rollup=own")).get(0));
        assertThat(written(row.get(names.indexOf("name"))))
                .isEqualTo("inlineStr:=HYPERLINK(\"x\")");
        assertThat(written(row.get(names.indexOf("reached")))).isEqualTo(":1200");
        assertThat(written(row.get(names.indexOf("coverage")))).isEqualTo(":0.3");
        assertThat(written(row.get(names.indexOf("completion")))).isEqualTo(":");
        assertThat(written(row.get(names.indexOf("divisible")))).isEqualTo("b:1");
        Element since = cells(sheet("/v1/units?format=xlsx")).get(1).get(7);
        assertThat(since.getAttribute("s")).isEqualTo("1");
        assertThat(written(since)).as("1 January 1999").isEqualTo(":36161");
    }

    @Test
    void text_that_looks_like_a_day_is_one_only_where_there_is_such_a_day() {
        List<List<Element>> rows = cells(sheet("/v1/resolutions/nq/timeline?types=plan-drafted"));
        int title = texts(rows.getFirst()).indexOf("title");
        assertThat(written(rows.get(1).get(title))).isEqualTo("inlineStr:2021-02-31");
        assertThat(written(rows.get(2).get(title))).isEqualTo(":44255");
    }

    @Test
    void all_routes_of_rows_have_a_workbook_with_the_cells_of_the_csv() {
        for (String path :
                List.of(
                        "/v1/units",
                        "/v1/units/kg",
                        "/v1/units/kg/lineage",
                        "/v1/resolutions",
                        "/v1/resolutions/nq",
                        "/v1/resolutions/nq/progress",
                        "/v1/resolutions/nq/diff",
                        "/v1/resolutions/nq/periods",
                        "/v1/resolutions/nq/obligations",
                        "/v1/resolutions/nq/timeline",
                        "/v1/resolutions/nq/gaps",
                        "/v1/resolutions/nq/findings",
                        "/v1/resolutions/nq/figures",
                        "/v1/resolutions/nq/directives",
                        "/v1/resolutions/nq/rounds",
                        "/v1/resolutions/nq/reports")) {
            String csv = answers.service().get(path, "Accept", "text/csv").body();
            List<List<Element>> rows = cells(sheet(path));
            assertThat(rows).as(path).hasSize((int) csv.lines().count());
            assertThat("\uFEFF" + String.join(",", texts(rows.getFirst())))
                    .isEqualTo(csv.lines().findFirst().orElseThrow());
        }
    }

    @Test
    void the_same_question_gives_the_same_bytes_and_a_name_for_the_file() {
        String path = "/v1/resolutions/nq/progress?asOf=5&format=xlsx";
        HttpResponse<byte[]> first = answers.service().bytes(path);
        assertThat(answers.service().bytes(path).body()).isEqualTo(first.body());
        assertThat(first.headers().firstValue("Content-Type")).hasValue(XLSX);
        assertThat(first.headers().firstValue("Content-Disposition"))
                .hasValue("attachment; filename=\"progress-nq.xlsx\"");
    }

    /** Programs like openpyxl go by these names, and fail over a fill that says nothing. */
    @Test
    void the_parts_lie_where_spreadsheet_programs_look_for_them() {
        Map<String, Document> parts = parts("/v1/units?format=xlsx");
        assertThat(parts)
                .containsOnlyKeys(
                        "[Content_Types].xml",
                        "_rels/.rels",
                        "xl/_rels/workbook.xml.rels",
                        "xl/workbook.xml",
                        "xl/styles.xml",
                        "xl/worksheets/sheet1.xml");
        Element styles = Objects.requireNonNull(parts.get("xl/styles.xml")).getDocumentElement();
        assertThat(elements(styles, "fill"))
                .isNotEmpty()
                .allSatisfy(fill -> assertThat(elements(fill, "patternFill")).hasSize(1));
        assertThat(elements(styles, "cellStyle")).hasSize(1);
    }

    private static Document sheet(String path) {
        return Objects.requireNonNull(parts(path).get("xl/worksheets/sheet1.xml"));
    }

    private static Map<String, Document> parts(String path) {
        Map<String, Document> parts = new HashMap<>();
        HttpResponse<byte[]> answer = answers.service().bytes(path, "Accept", XLSX);
        assertThat(answer.statusCode()).as(path).isEqualTo(200);
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(answer.body()))) {
            for (ZipEntry part = zip.getNextEntry(); part != null; part = zip.getNextEntry()) {
                byte[] xml = zip.readAllBytes();
                parts.put(
                        part.getName(),
                        DocumentBuilderFactory.newInstance()
                                .newDocumentBuilder()
                                .parse(new ByteArrayInputStream(xml)));
            }
        } catch (IOException | SAXException | ParserConfigurationException e) {
            throw new AssertionError(path + " is no workbook", e);
        }
        return parts;
    }

    private static List<List<Element>> cells(Document sheet) {
        return elements(sheet.getDocumentElement(), "row").stream()
                .map(row -> elements(row, "c"))
                .toList();
    }

    private static List<Element> elements(Element above, String name) {
        NodeList found = above.getElementsByTagName(name);
        List<Element> elements = new ArrayList<>();
        for (int i = 0; i < found.getLength(); i++) {
            elements.add((Element) found.item(i));
        }
        return elements;
    }

    private static List<String> texts(List<Element> cells) {
        return cells.stream().map(Element::getTextContent).toList();
    }

    /** The cell's type and value. */
    private static String written(Element cell) {
        return cell.getAttribute("t") + ":" + cell.getTextContent();
    }
}
