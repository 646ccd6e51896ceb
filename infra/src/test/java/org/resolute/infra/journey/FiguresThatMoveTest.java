package org.resolute.infra.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** A page of now that stays open while units report. */
@ExtendWith(CampaignPages.Opened.class)
class FiguresThatMoveTest {
    private static final double WAIT_MILLIS_MAX = 30_000;
    private static final String RESOLUTION = "/resolutions/dh-xi-kien-giang";
    private static final LocatorAssertions.IsVisibleOptions PATIENTLY =
            new LocatorAssertions.IsVisibleOptions().setTimeout(WAIT_MILLIS_MAX);

    @Test
    void they_move_by_themselves_and_the_reader_stays_where_he_is(CampaignPages pages)
            throws Exception {
        try (Reader reader = pages.reader("viewer", Device.PHONE, "en")) {
            Page page = reader.open(RESOLUTION).page();
            assertThat(page.locator("[data-listening]")).hasCount(1, counted());
            Locator attended = page.locator(".figure .of").nth(3);
            String before = attended.textContent();
            page.evaluate("window.stays = true; scrollTo(0, 300)");

            send(pages.house());

            assertThat(attended).not().hasText(before, hasText());
            Assertions.assertThat(page.evaluate("[window.stays, scrollY]"))
                    .isEqualTo(List.of(true, 300));
        }
    }

    @Test
    void a_timeline_that_was_read_far_down_grows_without_losing_the_place(CampaignPages pages)
            throws Exception {
        try (Reader reader = pages.reader("viewer", Device.DESKTOP, "vi")) {
            Page page = reader.open(RESOLUTION + "/timeline").page();
            assertThat(page.locator("[data-listening]")).hasCount(1, counted());
            Locator chart = page.locator("#timeline-chart[data-ready]");
            assertThat(chart).isVisible(PATIENTLY);
            int before = Integer.parseInt(chart.getAttribute("data-entries"));
            Locator rows = page.locator("table.events tbody tr[data-key]");
            page.locator("table.events tr.more a").click();
            assertThat(rows).hasCount(100, counted());
            page.locator("details.as-table summary").click();
            page.locator("#timeline-list input[name='unit']").pressSequentially("kg-00");
            Locator read = rows.nth(80);
            read.scrollIntoViewIfNeeded();
            String name = read.getAttribute("data-key");
            double place = read.boundingBox().y;
            page.evaluate("window.stays = true");

            String told = sendOutreach(pages.house(), "moves-2");

            assertThat(rows.first()).hasAttribute("data-key", told, inTime());
            assertThat(chart).hasAttribute("data-entries", String.valueOf(before + 1), inTime());
            assertThat(rows).hasCount(101);
            Assertions.assertThat(rows.nth(81).getAttribute("data-key")).isEqualTo(name);
            Assertions.assertThat(rows.nth(81).boundingBox().y).isCloseTo(place, within(2.0));
            assertThat(page.locator("details.as-table[open]")).hasCount(1);
            assertThat(page.locator("#timeline-list input[name='unit']")).hasValue("kg-00");
            assertThat(page.locator("#timeline-list input[name='unit']")).isFocused();
            Assertions.assertThat(page.evaluate("window.stays")).isEqualTo(true);
            page.locator("table.events tr.more a").click();
            assertThat(rows).hasCount(151, counted());
        }
    }

    @Test
    void what_is_monitored_moves_and_what_was_opened_stays_open(CampaignPages pages)
            throws Exception {
        try (Reader reader = pages.reader("auditor", Device.DESKTOP, "en")) {
            Page page = reader.open(RESOLUTION + "/monitoring").page();
            assertThat(page.locator("[data-listening]")).hasCount(1, counted());
            Locator findings = page.locator("article.finding");
            int before = findings.count();
            Locator evidence = page.locator("article.finding details summary").first();
            evidence.click();
            page.evaluate("window.stays = true");

            sendFinding(pages.house(), "moves-w");

            assertThat(page.locator("article[data-key='moves-w']")).isVisible(PATIENTLY);
            assertThat(findings).hasCount(before + 1);
            assertThat(page.locator("article.finding details[open]")).hasCount(1);
            assertThat(evidence).isFocused();
            Assertions.assertThat(page.evaluate("window.stays")).isEqualTo(true);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"/timeline?asOf=5000", "/monitoring?asOf=5000", "?asOf=5000"})
    void a_page_of_a_past_moment_does_not_move(String path, CampaignPages pages) throws Exception {
        try (Reader past = pages.reader("auditor", Device.DESKTOP, "en");
                Reader now = pages.reader("auditor", Device.DESKTOP, "en")) {
            past.open(RESOLUTION + path);
            String text = past.page().locator("main").textContent();
            now.open(RESOLUTION + "/timeline");
            assertThat(now.page().locator("[data-listening]")).hasCount(1, counted());

            String told =
                    sendOutreach(pages.house(), "moves-past-" + path.replaceAll("[^a-z]", ""));

            assertThat(now.page().locator("table.events tr[data-key]").first())
                    .hasAttribute("data-key", told, inTime());
            assertThat(past.page().locator("[data-live], [data-listening]")).hasCount(0);
            assertThat(past.page().locator("main")).hasText(text);
        }
    }

    private static void send(RunningHouse house) throws Exception {
        JsonNode commune = RunningHouse.json(house.ask("/v1/units?level=commune")).get(0);
        report(
                house,
                "moves-1",
                "training-session-held",
                """
                {"resolution":"dh-xi-kien-giang","unit":"%s","session":"moves",
                 "format":"CENTRAL","expected":200,"attended":100,
                 "chaired":true,"monitored":true}
                """
                        .formatted(commune.get("unit").asString()));
    }

    /** Something that happened after all else; its position. */
    private static String sendOutreach(RunningHouse house, String id) throws Exception {
        JsonNode commune = RunningHouse.json(house.ask("/v1/units?level=commune")).get(0);
        return report(
                house,
                id,
                "outreach-recorded",
                """
                {"resolution":"dh-xi-kien-giang","unit":"%s","activity":"%s","channel":"MEETING",
                 "audience":"PUBLIC","reached":10,"target":20,"counting":"UNIQUE"}
                """
                        .formatted(commune.get("unit").asString(), id));
    }

    private static void sendFinding(RunningHouse house, String finding) throws Exception {
        report(
                house,
                finding + "-opened",
                "monitoring-opened",
                """
                {"round":"moves","resolutions":["dh-xi-kien-giang"],"by":"Ban"}\
                """);
        report(
                house,
                finding,
                "finding-recorded",
                """
                {"round":"moves","finding":"%s","polarity":"LIMITATION","topic":"outreach",
                 "units":["kg-0001"],"partly":[],"exhaustive":false,"evidence":[1,2],"figures":[]}
                """
                        .formatted(finding));
    }

    private static String report(RunningHouse house, String id, String type, String data)
            throws Exception {
        String time = Instant.now().truncatedTo(ChronoUnit.SECONDS).toString();
        HttpResponse<String> answer =
                house.send(
                        """
                        {"specversion":"1.0","id":"%s","source":"https://journey.example/reports",
                         "type":"org.resolute.%s.v1","time":"%s","data":%s}
                        """
                                .formatted(id, type, time, data));
        Assertions.assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        return RunningHouse.json(answer).get("position").asString();
    }

    private static LocatorAssertions.HasAttributeOptions inTime() {
        return new LocatorAssertions.HasAttributeOptions().setTimeout(WAIT_MILLIS_MAX);
    }

    private static LocatorAssertions.HasCountOptions counted() {
        return new LocatorAssertions.HasCountOptions().setTimeout(WAIT_MILLIS_MAX);
    }

    private static LocatorAssertions.HasTextOptions hasText() {
        return new LocatorAssertions.HasTextOptions().setTimeout(WAIT_MILLIS_MAX);
    }
}
