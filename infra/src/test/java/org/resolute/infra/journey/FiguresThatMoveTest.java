package org.resolute.infra.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import java.net.http.HttpResponse;
import java.util.List;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import tools.jackson.databind.JsonNode;

/** A page of now that stays open while units report. */
@ExtendWith(CampaignPages.Opened.class)
class FiguresThatMoveTest {
    private static final double WAIT_MILLIS_MAX = 30_000;

    @Test
    void they_move_by_themselves_and_the_reader_stays_where_he_is(CampaignPages pages)
            throws Exception {
        try (Reader reader = pages.reader("viewer", Device.PHONE, "en")) {
            Page page = reader.open("/resolutions/dh-xi-kien-giang").page();
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

    private static void send(RunningHouse house) throws Exception {
        JsonNode commune = RunningHouse.json(house.ask("/v1/units?level=commune")).get(0);
        HttpResponse<String> answer =
                house.send(
                        """
                        {"specversion":"1.0","id":"moves-1",
                         "source":"https://journey.example/reports",
                         "type":"org.resolute.training-session-held.v1",
                         "time":"2025-10-12T09:00:00+07:00",
                         "data":{"resolution":"dh-xi-kien-giang","unit":"%s","session":"moves",
                         "format":"CENTRAL","expected":200,"attended":100,
                         "chaired":true,"monitored":true}}
                        """
                                .formatted(commune.get("unit").asString()));
        Assertions.assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
    }

    private static LocatorAssertions.HasCountOptions counted() {
        return new LocatorAssertions.HasCountOptions().setTimeout(WAIT_MILLIS_MAX);
    }

    private static LocatorAssertions.HasTextOptions hasText() {
        return new LocatorAssertions.HasTextOptions().setTimeout(WAIT_MILLIS_MAX);
    }
}
