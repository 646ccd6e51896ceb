package org.resolute.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.resolute.events.Level;
import org.resolute.query.given.Facts;
import org.resolute.query.given.GivenAnswers;
import org.resolute.query.given.GivenBrowser;
import org.resolute.query.given.GivenLedger;
import org.resolute.query.given.GivenService;

/** A province of 120 communes, one of which has a name that wants to be more than a name. */
class LookingAtPagesTest {
    private static final String HOSTILE =
            "<script>alert('x')</script>\"><img src=x> ${7*7} [[${1}]]";
    private static final String ESCAPED = "&lt;script&gt;alert(&#39;x&#39;)&lt;/script&gt;";
    private static final String CLOCKS = "asOf=200&amp;validAt=2021-03-02&amp;structure=as-is";
    private static final int COMMUNES = 120;
    private static final int ROWS_MAX = 50;
    private static final int BYTES_MAX = 200 * 1024;
    private static final Pattern ROW =
            Pattern.compile("<th scope=\"row\" class=\"unit\">.*?>([^<]+)</a>");

    private static GivenAnswers answers;
    private static GivenBrowser browser;

    @BeforeAll
    static void a_province() {
        answers = GivenAnswers.after(LookingAtPagesTest::facts);
        browser = answers.service().browser().signedIn(GivenService.token(List.of("auditor")));
    }

    @AfterAll
    static void it_closes() {
        answers.close();
    }

    private static void facts(GivenLedger ledger) {
        String then = "2021-01-01T00:00:00Z";
        ledger.record(Facts.unit("kg", "Tỉnh", Level.PROVINCE, null), then);
        for (int n = 1; n <= COMMUNES; n++) {
            String name = n == COMMUNES ? HOSTILE : "Xã Đông Hưng " + n;
            ledger.record(Facts.unit("u" + n, name, Level.COMMUNE, "kg"), then);
        }
        ledger.record(Facts.resolution("nq", "kg"), then);
        for (int n = 1; n <= COMMUNES; n++) {
            ledger.record(Facts.outreach("nq", "u" + n, n, 100), "2021-03-01T08:00:00+07:00");
        }
    }

    private static String page(String path) {
        HttpResponse<String> page = browser.get(path);
        assertThat(page.statusCode()).as(page.body()).isEqualTo(200);
        assertThat(page.body().length()).isLessThan(BYTES_MAX);
        return page.body();
    }

    private static List<String> units(String path) {
        return ROW.matcher(page(path)).results().map(found -> found.group(1)).toList();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/resolutions/nq",
                "/resolutions/nq?view=heat&sort=-coverage",
                "/resolutions/nq?unit=u120",
                "/resolutions/nq/why?unit=u120&measure=coverage",
                "/units",
                "/units/u120",
                "/units/kg"
            })
    void a_hostile_name_stays_a_name(String path) {
        assertThat(page(path)).contains(ESCAPED).doesNotContain("<script>alert", "<img src=x>");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/units?q=", "/resolutions/nq?q="})
    void what_is_asked_for_is_given_back_as_text_only(String path) {
        String asked = "%22%3E%3Cscript%3Ealert(1)%3C/script%3E";

        assertThat(page(path + asked)).doesNotContain("<script>alert");
    }

    @Test
    void no_page_sends_more_than_a_page_of_rows() {
        assertThat(units("/resolutions/nq")).hasSize(ROWS_MAX);
        assertThat(units("/resolutions/nq?page=3")).hasSize(COMMUNES - 2 * ROWS_MAX);
        assertThat(units("/resolutions/nq?page=99")).hasSize(COMMUNES - 2 * ROWS_MAX);
        assertThat(units("/units")).hasSize(ROWS_MAX);
    }

    @Test
    void rows_are_sorted_over_all_pages() {
        assertThat(units("/resolutions/nq?sort=coverage").getFirst()).isEqualTo("Xã Đông Hưng 1");
        assertThat(units("/resolutions/nq?sort=-coverage").get(1)).isEqualTo("Xã Đông Hưng 119");
        assertThat(units("/resolutions/nq?sort=anything").getFirst()).isEqualTo("Xã Đông Hưng 1");
    }

    @Test
    void a_name_is_found_without_its_marks() {
        assertThat(units("/resolutions/nq?q=dong+hung+77")).containsExactly("Xã Đông Hưng 77");
        assertThat(units("/resolutions/nq?q=nowhere")).isEmpty();
    }

    @Test
    void figures_are_those_of_the_routes() {
        double coverage =
                answers.rows("/v1/resolutions/nq/progress?depth=0")
                        .get(0)
                        .get("coverage")
                        .asDouble();

        assertThat(coverage).isEqualTo(0.605);
        assertThat(page("/resolutions/nq")).contains(">60,5%</a>", "7.260 / 12.000");
    }

    @Test
    void both_clocks_and_the_structure_go_along() {
        String page = page("/resolutions/nq?asOf=200&validAt=2021-03-02&structure=as-is");

        assertThat(page)
                .contains(CLOCKS + "&amp;unit=u1&amp;measure=expected", "value=\"2021-03-02\"")
                .doesNotContain("data-live");
        List<String> links =
                Pattern.compile("href=\"(/resolutions/nq[^\"]*)\"")
                        .matcher(page)
                        .results()
                        .map(found -> found.group(1))
                        .toList();
        assertThat(links)
                .filteredOn(link -> !link.equals("/resolutions/nq"))
                .allMatch(link -> link.contains("validAt=2021-03-02"));
    }

    @Test
    void a_moment_can_be_named_as_people_do() {
        assertThat(page("/resolutions/nq?asOf=2021-03-01")).contains("<main");
        assertThat(page("/resolutions/nq?asOf=2021-03-01+09:30")).contains("<main");
    }

    @ParameterizedTest
    @CsvSource({
        "/?validAt=yesterday, 400",
        "/resolutions/nq?asOf=-1, 400",
        "/resolutions/nq?asOf=999999, 404",
        "/resolutions/nq?structure=sideways, 400",
        "/resolutions/nq?level=street, 400",
        "/resolutions/nq?unit=nowhere, 404",
        "/resolutions/nothing, 404",
        "/resolutions/nq/why?measure=luck, 404",
        "/resolutions/nq/why, 404",
        "/resolutions/nq/events/1?unit=u1&on=2021-03-01, 404",
        "/resolutions/nq/events/x?unit=u1, 404",
        "/units/nowhere, 404",
        "/units?level=%00, 400",
    })
    void what_cannot_be_answered_is_told_as_a_page(String path, int status) {
        HttpResponse<String> page = browser.get(path);

        assertThat(page.statusCode()).as(path).isEqualTo(status);
        assertThat(page.body()).contains("<html lang=\"vi\"", "<h1");
    }

    @Test
    void the_files_hold_what_is_on_screen() {
        String page = page("/resolutions/nq?level=commune&rollup=own");
        MatchResult csv =
                Pattern.compile("href=\"(/v1/[^\"]*format=csv[^\"]*)\"")
                        .matcher(page)
                        .results()
                        .findFirst()
                        .orElseThrow();

        String file = browser.get(csv.group(1).replace("&amp;", "&")).body();

        assertThat(file.lines()).hasSize(COMMUNES + 1);
    }
}
