package org.resolute.infra.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Who opens the pages as localhost can do there what can be done at the address in numbers. */
@ExtendWith(CampaignPages.Opened.class)
class UnderEitherNameOfTheMachineTest {
    private static final LocatorAssertions.HasAttributeOptions IN_TIME =
            new LocatorAssertions.HasAttributeOptions().setTimeout(60_000);

    @ParameterizedTest
    @ValueSource(strings = {"localhost", "127.0.0.1"})
    void reports_are_tried_out(String host, CampaignPages pages) {
        try (Reader sender = pages.readerAt(host, "submitter", "kg-0083")) {
            Page page = sender.open("/submit").page();
            String rows =
                    "type,id,source,time,resolution,unit,activity,channel,audience,reached,"
                            + "counting\n"
                            + "outreach-recorded,n-1,https://x.example,2021-10-12T09:00:00+07:00,"
                            + "dh-xi-kien-giang,kg-0083,n-1,MEETING,PUBLIC,12,UNIQUE\n";
            FilePayload file =
                    new FilePayload("n.csv", "text/csv", rows.getBytes(StandardCharsets.UTF_8));
            assertThat(page.locator("main")).hasAttribute("data-ready", "", IN_TIME);
            Response tried =
                    page.waitForResponse(
                            Pattern.compile("dryRun=true"),
                            () -> page.locator("#choose").setInputFiles(file));

            Assertions.assertThat(tried.url()).startsWith("http://" + host + ":");
            assertThat(page.locator("#sums .tag").first()).hasText(Pattern.compile("^1 "));
            sender.look("submit-at-" + host);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"localhost", "127.0.0.1"})
    void proofs_are_checked(String host, CampaignPages pages) {
        try (Reader auditor = pages.readerAt(host, "auditor", "kg-0001")) {
            Page page = auditor.open("/audit?position=300").page();

            assertThat(page.locator("#verdict")).hasAttribute("data-holds", "good", IN_TIME);
        }
    }
}
