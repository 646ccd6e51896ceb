package org.resolute.infra.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import java.util.List;
import java.util.regex.Pattern;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whoever signs in comes to a page that is of use in his role, and every link there opens. */
@ExtendWith(CampaignPages.Opened.class)
class EachRoleFindsItsPagesTest {
    private static final LocatorAssertions.IsVisibleOptions PATIENTLY =
            new LocatorAssertions.IsVisibleOptions().setTimeout(60_000);

    @ParameterizedTest
    @CsvSource({
        "registrar, vi, DESKTOP, /submit$",
        "registrar, en, PHONE, /submit$",
        "submitter, vi, DESKTOP, /$",
        "monitor, en, DESKTOP, /$",
        "viewer, vi, PHONE, /$",
        "auditor, vi, DESKTOP, /$",
    })
    void from_the_first_page_every_link_opens(
            String role, String language, Device device, String first, CampaignPages pages) {
        try (Reader reader = pages.reader(role, device, language)) {
            Page page = reader.open("/").page();
            assertThat(page).hasURL(Pattern.compile(first));
            reader.look("first-" + role);

            List<String> links =
                    page.locator(".links a").all().stream()
                            .map(link -> String.valueOf(link.getAttribute("href")))
                            .toList();
            Assertions.assertThat(links).isNotEmpty();
            for (String link : links) {
                reader.open(link);
                assertThat(page.locator(".links a[aria-current=page]")).hasCount(1);
            }
        }
    }

    @ParameterizedTest
    @CsvSource({"registrar, false", "monitor, false", "submitter, true"})
    void files_are_for_all_who_record_and_forms_for_those_who_report(
            String role, boolean hasForms, CampaignPages pages) {
        try (Reader reader = pages.reader(role, Device.DESKTOP, "en")) {
            Page page = reader.open("/submit").page();

            assertThat(page.locator("main[data-ready]")).isVisible(PATIENTLY);
            assertThat(page.locator("form.report")).hasCount(hasForms ? 3 : 0);
            assertThat(page.locator("#drop")).isVisible();
            reader.look("submit-" + role);
        }
    }
}
