package org.resolute.infra.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.FileChooser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Every audience does its work without a mouse, and always sees where it is. */
@ExtendWith(CampaignPages.Opened.class)
class WithTheKeyboardAloneTest {
    private static final String RESOLUTION = "/resolutions/dh-xi-kien-giang";
    private static final LocatorAssertions.IsVisibleOptions PATIENTLY =
            new LocatorAssertions.IsVisibleOptions().setTimeout(60_000);

    @ParameterizedTest
    @EnumSource(
            value = Device.class,
            names = {"DESKTOP", "PHONE"})
    void a_leader_sorts_asks_why_and_reads_in_another_language(Device device, CampaignPages pages) {
        try (Reader leader = pages.reader("viewer", device, "vi")) {
            Page page = leader.open(RESOLUTION + "?validAt=2021-10-29").page();
            Keys keys = new Keys(page);
            keys.to(".skip").press("Enter");
            keys.to("#q").write("duong dong");
            assertThat(page.locator("tbody tr")).hasCount(1);
            Assertions.assertThat(keys.isAt("#q")).isTrue();
            keys.to("a.sort[href*='sort=-onSchedule']").press("Enter");
            assertThat(page.locator("th[aria-sort=descending]")).hasText("Đúng tiến độ");
            assertThat(page.locator("a.sort[href*='sort=onSchedule']")).isFocused();

            keys.to("a.figure-link[href*='measure=missing']").press("Enter");
            assertThat(page).hasURL(Pattern.compile("/why\\?.*measure=missing"));
            keys.to("button[value='en']").press("Enter");
            assertThat(page.locator("html")).hasAttribute("lang", "en");
            assertThat(page).hasURL(Pattern.compile("/why\\?.*measure=missing"));
            keys.to("button[value='dark']").press("Space");
            assertThat(page.locator("html")).hasAttribute("data-theme", "dark");
        }
    }

    @Test
    void an_auditor_moves_through_time_and_checks_an_event(CampaignPages pages) {
        try (Reader auditor = pages.reader("auditor", Device.DESKTOP, "vi")) {
            Page page = auditor.open(RESOLUTION + "/replay?asOf=300").page();
            assertThat(page.locator("#player[data-ready]")).isVisible(PATIENTLY);
            Keys keys = new Keys(page);
            keys.to("#position").press("ArrowRight").press("ArrowRight");
            assertThat(page).hasURL(Pattern.compile("asOf=302"));
            assertThat(page.locator("#state .true-for")).containsText("302");
            Assertions.assertThat(keys.isAt("#position")).isTrue();
            keys.press("Home");
            assertThat(page.locator("#state .true-for")).not().containsText("302");
            keys.press("PageUp");
            assertThat(page.locator("#event a[href^='/audit']")).isVisible(PATIENTLY);

            keys.to("#event a[href^='/audit']").press("Enter");
            assertThat(page.locator("#verdict[data-holds='good']")).isVisible(PATIENTLY);
        }
    }

    @Test
    void a_unit_tries_a_file_mends_it_and_sends_it(CampaignPages pages) {
        try (Reader sender = pages.reader("submitter", "kg-0083", Device.DESKTOP, "en")) {
            Page page = sender.open("/submit").page();
            assertThat(page.locator("main[data-ready]")).isVisible(PATIENTLY);
            Keys keys = new Keys(page);
            keys.to("#choose");
            FileChooser chooser = page.waitForFileChooser(() -> keys.press("Space"));
            chooser.setFiles(file("kg-0011"));
            assertThat(page.locator("#sums .tag.bad")).hasText(Pattern.compile("^1 "));

            keys.to("[data-do='clear']").press("Enter");
            Assertions.assertThat(keys.isAt("#choose")).isTrue();
            chooser = page.waitForFileChooser(() -> keys.press("Space"));
            chooser.setFiles(file("kg-0083"));
            assertThat(page.locator("#sums .tag").first()).hasText(Pattern.compile("^1 "));
            keys.to("[data-do='send']").press("Enter");
            assertThat(page.locator("#job .tag.good")).isVisible(PATIENTLY);

            page.evaluate("document.activeElement.blur()");
            keys.to("[data-kind='outreach-recorded']").press("Space");
            keys.to("form[data-type='outreach-recorded'] [name='unit']").write("kg-0083");
        }
    }

    private static FilePayload file(String unit) {
        String rows =
                "type,id,source,time,resolution,unit,activity,channel,audience,reached,counting\n"
                        + "outreach-recorded,k-1,https://k.example,2021-10-12T09:00:00+07:00,"
                        + "dh-xi-kien-giang,"
                        + unit
                        + ",k-1,MEETING,PUBLIC,12,UNIQUE\n";
        return new FilePayload("k.csv", "text/csv", rows.getBytes(StandardCharsets.UTF_8));
    }
}
