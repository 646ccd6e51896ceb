package org.resolute.infra.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.FilePayload;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Someone in a commune sends what it did: a file with a mistake in it, and one report by hand. */
@ExtendWith(CampaignPages.Opened.class)
class AUnitSubmitsTest {
    private static final String UNIT = "kg-0083";
    private static final String HEADER =
            "type,id,source,time,resolution,unit,activity,channel,audience,reached,target,counting";

    /** The job and the record both take as long as the machine needs. */
    private static final LocatorAssertions.IsVisibleOptions PATIENTLY =
            new LocatorAssertions.IsVisibleOptions().setTimeout(60_000);

    private static FilePayload file(String... rows) {
        String text = HEADER + "\n" + String.join("\n", rows) + "\n";
        return new FilePayload("bao-cao.csv", "text/csv", text.getBytes(StandardCharsets.UTF_8));
    }

    private static String row(String id, String unit, String reached) {
        return String.join(
                ",",
                "outreach-recorded",
                id,
                "https://ban-tan-dinh.example/reports",
                "2021-10-12T09:00:00+07:00",
                "dh-xi-kien-giang",
                unit,
                id,
                "MEETING",
                "PUBLIC",
                reached,
                "",
                "UNIQUE");
    }

    @ParameterizedTest
    @CsvSource({"vi, DESKTOP", "en, PHONE"})
    void a_file_is_tried_sent_and_its_refused_rows_come_back(
            String language, Device device, CampaignPages pages) throws IOException {
        try (Reader sender = pages.reader("submitter", UNIT, device, language)) {
            Page page = sender.open("/submit").page();
            assertThat(page.locator("main[data-ready]")).isVisible(PATIENTLY);
            String mine = "trang-" + language;
            page.locator("#choose")
                    .setInputFiles(
                            file(
                                    row(mine, UNIT, "120"),
                                    row(mine + "-x", "kg-0011", "80"),
                                    row(mine + "-y", UNIT, "nhieu")));

            Locator sums = page.locator("#sums .tag");
            assertThat(sums.first()).hasText(Pattern.compile("^1 "));
            assertThat(sums.last()).hasText(Pattern.compile("^2 "));
            Locator refused = page.locator("table.tried tbody tr");
            assertThat(refused.first()).containsText("kg-0011");
            assertThat(refused.last()).containsText("reached");
            sender.look("submit-tried");

            page.locator("[data-do='send']").click();
            assertThat(page.locator("#job [data-do='rejected']")).isVisible(PATIENTLY);
            sender.look("submit-sent");
            Download download =
                    page.waitForDownload(() -> page.locator("#job [data-do='rejected']").click());
            Assertions.assertThat(Files.readString(download.path()))
                    .contains(mine + "-x", mine + "-y")
                    .doesNotContain(mine + ",");
            assertThat(page.locator("#jobs tbody tr").first()).isVisible(PATIENTLY);
        }
    }

    @Test
    void a_long_file_is_tried_to_its_end_and_rows_keep_their_numbers(CampaignPages pages) {
        try (Reader sender = pages.reader("submitter", UNIT, Device.DESKTOP, "vi")) {
            Page page = sender.open("/submit").page();
            assertThat(page.locator("main[data-ready]")).isVisible(PATIENTLY);
            List<String> rows = new ArrayList<>();
            for (int n = 0; n < 2_500; n++) {
                rows.add(row("dai-" + n, UNIT, "120"));
            }
            rows.set(1_200, row("\"dai\r\nhai\"", UNIT, "120"));
            rows.set(2_300, row("dai-sai", UNIT, "nhieu"));
            page.locator("#choose").setInputFiles(file(rows.toArray(String[]::new)));

            assertThat(page.locator(".trial[data-over]")).isVisible(PATIENTLY);
            assertThat(page.locator("#sums .tag").first()).hasText(Pattern.compile("^2.498 "));
            assertThat(page.locator("[data-part='parts']")).isVisible();
            assertThat(page.locator("table.tried tbody th"))
                    .hasText(new String[] {"1.202", "2.302"});
            assertThat(page.locator("table.tried tbody tr").last()).containsText("dai-sai");
            sender.look("submit-long");
        }
    }

    @Test
    void of_many_wrong_rows_the_first_are_listed_as_far_as_the_file_can_be_read(
            CampaignPages pages) {
        try (Reader sender = pages.reader("submitter", UNIT, Device.PHONE, "en")) {
            Page page = sender.open("/submit").page();
            assertThat(page.locator("main[data-ready]")).isVisible(PATIENTLY);
            List<String> rows = new ArrayList<>();
            for (int n = 0; n < 1_100; n++) {
                rows.add(row("sai-" + n, UNIT, "nhieu"));
            }
            rows.add("\"never closed");
            page.locator("#choose").setInputFiles(file(rows.toArray(String[]::new)));

            assertThat(page.locator(".trial[data-over]")).isVisible(PATIENTLY);
            assertThat(page.locator("#sums .tag").last()).hasText(Pattern.compile("^1,100 "));
            assertThat(page.locator("[data-part='first']")).isVisible();
            assertThat(page.locator("#tried [role='alert']")).containsText("1102");
            assertThat(page.locator("table.tried tbody tr")).hasCount(50);
            page.locator("[data-do='more']").click();
            assertThat(page.locator("table.tried tbody tr")).hasCount(100);
        }
    }

    @Test
    void one_report_is_filled_in_mended_tried_and_recorded(CampaignPages pages) {
        try (Reader sender = pages.reader("submitter", UNIT, Device.DESKTOP, "vi")) {
            Page page = sender.open("/submit").page();
            assertThat(page.locator("main[data-ready]")).isVisible(PATIENTLY);
            page.locator("[data-kind='outreach-recorded']").click();
            Locator form = page.locator("form[data-type='outreach-recorded']");
            form.locator("[name='unit']").fill("kg-0011");
            form.locator("[name='time']").fill("2021-10-13T08:30");
            form.locator("[name='activity']").fill("tt-bang-tay");
            form.locator("[data-send='record']").click();
            assertThat(form.locator(".fault").first()).isVisible(PATIENTLY);

            form.locator("[name='reached']").fill("250");
            form.locator("[data-send='try']").click();
            assertThat(form.locator(".outcome .bad")).isVisible(PATIENTLY);
            form.locator("[name='unit']").fill(UNIT);
            form.locator("[data-send='try']").click();
            assertThat(form.locator(".outcome .good")).isVisible(PATIENTLY);
            form.locator("[data-send='record']").click();
            assertThat(form.locator(".outcome a").first()).isVisible(PATIENTLY);
            page.navigate(
                    page.url().replace("/submit", "")
                            + form.locator(".outcome a").first().getAttribute("href"));
            assertThat(page.locator("h1")).isVisible(PATIENTLY);
        }
    }
}
