package org.resolute.infra.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import java.net.http.HttpResponse;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The page of what runs shows large files: senders theirs, auditors those of all. */
@ExtendWith(CampaignPages.Opened.class)
class WatchingFilesBeingRecordedTest {
    private static final LocatorAssertions.IsVisibleOptions PATIENTLY =
            new LocatorAssertions.IsVisibleOptions().setTimeout(60_000);
    private static final LocatorAssertions.ContainsTextOptions IN_TIME =
            new LocatorAssertions.ContainsTextOptions().setTimeout(60_000);

    private static String sent(CampaignPages pages, String name) throws Exception {
        StringBuilder table = new StringBuilder(OutreachTable.HEADER);
        for (int n = 0; n < 3; n++) {
            table.append(OutreachTable.row(name + "-" + n, "u" + n));
        }
        HttpResponse<String> answer =
                pages.house().post("", "text/csv", table.toString(), "Prefer", "respond-async");
        Assertions.assertThat(answer.statusCode()).as(answer.body()).isEqualTo(202);
        return RunningHouse.json(answer).get("id").asString();
    }

    @Test
    void an_auditor_sees_a_file_arrive_and_end_while_the_page_stays_open(CampaignPages pages)
            throws Exception {
        for (String language : new String[] {"vi", "en"}) {
            try (Reader auditor = pages.reader("auditor", Device.DESKTOP, language)) {
                Page page = auditor.open("/running").page();
                assertThat(page.locator("main[data-ready]")).isVisible(PATIENTLY);

                String id = sent(pages, "watched-" + language);

                Locator row = page.locator("#jobs tr[data-key='" + id + "']");
                assertThat(row).isVisible(PATIENTLY);
                assertThat(row).containsText("journey", IN_TIME);
                assertThat(row.locator(".tag.good")).isVisible(PATIENTLY);
                auditor.look("running-jobs");
            }
        }
    }

    @Test
    void a_sender_sees_his_own_alone_and_who_only_looks_is_told_who_may(CampaignPages pages)
            throws Exception {
        sent(pages, "not-yours");
        try (Reader sender = pages.reader("submitter", "kg-0083", Device.PHONE, "vi")) {
            Page page = sender.open("/running").page();
            assertThat(page.locator("main[data-ready]")).isVisible(PATIENTLY);
            assertThat(page.locator("#jobs")).not().containsText("journey");
        }
        try (Reader viewer = pages.reader("viewer", Device.PHONE, "vi")) {
            Page page = viewer.open("/running").page();
            assertThat(page.locator("#jobs .empty")).containsText("kiểm toán viên");
        }
    }
}
