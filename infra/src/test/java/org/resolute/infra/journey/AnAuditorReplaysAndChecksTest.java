package org.resolute.infra.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.assertions.LocatorAssertions;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** An auditor finds an event in time, sees what it changed, and checks it without trusting us. */
@ExtendWith(CampaignPages.Opened.class)
class AnAuditorReplaysAndChecksTest {
    private static final String RESOLUTION = "/resolutions/dh-xi-kien-giang";
    private static final LocatorAssertions.IsVisibleOptions PATIENTLY =
            new LocatorAssertions.IsVisibleOptions().setTimeout(60_000);
    private static final LocatorAssertions.HasAttributeOptions IN_TIME =
            new LocatorAssertions.HasAttributeOptions().setTimeout(60_000);

    @ParameterizedTest
    @CsvSource({"vi, DESKTOP", "en, PHONE"})
    void from_the_chart_to_the_proof(String language, Device device, CampaignPages pages) {
        try (Reader auditor = pages.reader("auditor", device, language)) {
            Page page = auditor.open(RESOLUTION + "/timeline").page();
            assertThat(page.locator("#timeline-chart[data-ready]")).isVisible(PATIENTLY);
            assertThat(page.locator("#timeline-chart canvas").first()).isVisible();

            Locator rows = page.locator("table.events tbody tr:not(.more)");
            assertThat(rows).hasCount(50);
            page.locator("table.events tr.more a").click();
            assertThat(rows).hasCount(100);

            page.locator("[data-zoom='in']").click();
            assertThat(page).hasURL(Pattern.compile("from=20"));
            assertThat(page.locator("input[name='from']")).hasValue(Pattern.compile("20.*"));

            rows.first().locator("td.num a").click();
            assertThat(page).hasURL(Pattern.compile("/audit\\?position=\\d+"));
            assertThat(page.locator("#verdict")).hasAttribute("data-holds", "good", IN_TIME);
            assertThat(page.locator("#steps > li")).hasCount(5);
            auditor.look("journey-checked");
        }
    }

    @Test
    void a_changed_byte_is_noticed_in_the_browser(CampaignPages pages) {
        try (Reader auditor = pages.reader("auditor", Device.DESKTOP, "vi")) {
            Page page = auditor.page();
            page.route(
                    Pattern.compile("/tlog/tile/entries/"),
                    route -> {
                        APIResponse answer = route.fetch();
                        byte[] bytes = answer.body();
                        for (int at = 100; at < bytes.length; at += 100) {
                            bytes[at] ^= 1;
                        }
                        route.fulfill(
                                new Route.FulfillOptions().setResponse(answer).setBodyBytes(bytes));
                    });
            auditor.open("/audit?position=300");
            assertThat(page.locator("#verdict")).hasAttribute("data-holds", "bad", IN_TIME);
        }
    }

    @Test
    void a_checkpoint_nobody_signed_is_noticed_in_the_browser(CampaignPages pages) {
        try (Reader auditor = pages.reader("auditor", Device.DESKTOP, "en")) {
            Page page = auditor.page();
            page.route(
                    Pattern.compile("/tlog/checkpoint"),
                    route -> {
                        APIResponse answer = route.fetch();
                        String note = answer.text().replaceFirst("\n(\\d+)\n", "\n300\n");
                        route.fulfill(new Route.FulfillOptions().setResponse(answer).setBody(note));
                    });
            auditor.open("/audit?position=299");
            assertThat(page.locator("#signature .bad")).isVisible(PATIENTLY);
            assertThat(page.locator("#verdict")).hasAttribute("data-holds", "bad", IN_TIME);
        }
    }

    @Test
    void figures_change_as_events_pass(CampaignPages pages) {
        try (Reader auditor = pages.reader("auditor", Device.DESKTOP, "vi")) {
            Page page = auditor.open(RESOLUTION + "/replay?asOf=300").page();
            assertThat(page.locator("#player[data-ready]")).isVisible(PATIENTLY);
            assertThat(page.locator("#event")).containsText("300");

            page.locator("[data-do='on']").click();
            assertThat(page).hasURL(Pattern.compile("asOf=301"));
            assertThat(page.locator("#event a")).hasAttribute("href", "/audit?position=301");
            assertThat(page.locator("#state .true-for")).containsText("301");

            page.locator("[data-do='back']").click();
            assertThat(page).hasURL(Pattern.compile("asOf=300"));

            // Not every event changes a figure that is shown.
            for (int at = 301; at < 360 && page.locator("#state .moved").count() == 0; at++) {
                page.locator("[data-do='on']").click();
                assertThat(page).hasURL(Pattern.compile("asOf=" + at));
                assertThat(page.locator("#state .true-for")).containsText(Integer.toString(at));
            }
            assertThat(page.locator("#state .moved").first()).isVisible();

            page.locator("#position").focus();
            page.keyboard().press("End");
            assertThat(page.locator("#state .true-for")).containsText(Pattern.compile("5\\d{3}"));
            auditor.look("journey-replayed");
        }
    }

    @Test
    void days_play_by_themselves_and_pause(CampaignPages pages) {
        try (Reader auditor = pages.reader("auditor", Device.DESKTOP, "en")) {
            Page page = auditor.open(RESOLUTION + "/replay?validAt=2021-01-10").page();
            assertThat(page.locator("#player[data-ready]")).isVisible(PATIENTLY);
            page.locator("[data-do='play']").click();
            assertThat(page).hasURL(Pattern.compile("validAt=2021-0(1-[23]|2)"));
            page.locator("[data-do='play']").click();
            assertThat(page.locator("[data-do='play']"))
                    .hasAttribute("aria-pressed", "false", IN_TIME);
        }
    }
}
