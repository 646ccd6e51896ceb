package org.resolute.infra.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Every page, on every device, in both languages: nothing serious keeps anyone out of it. */
@ExtendWith(CampaignPages.Opened.class)
class EveryPageInEveryShapeTest {
    /** One that a figure rests on: which position it has differs from load to load. */
    private static final String EVENT = "event";

    private static final String RESOLUTION = "/resolutions/dh-xi-kien-giang";

    /** Pixels of the bars above the lanes, the axis and the zoom bar below them. */
    private static final int AROUND_LANES = 160;

    private static final String THEN = "validAt=2021-10-29";

    /** The pages by the names of their pictures; on the day of the conclusion, and now. */
    private static final Map<String, String> PAGES = new LinkedHashMap<>();

    static {
        PAGES.put("overview", "/?" + THEN);
        PAGES.put("overview-now", "/");
        PAGES.put("progress", RESOLUTION + "?" + THEN);
        PAGES.put("progress-now", RESOLUTION);
        PAGES.put("progress-heat", RESOLUTION + "?view=heat&" + THEN);
        PAGES.put("progress-communes", RESOLUTION + "?level=commune&sort=-missing&" + THEN);
        PAGES.put("why", RESOLUTION + "/why?unit=kg-0011&measure=completion&" + THEN);
        PAGES.put(EVENT, RESOLUTION + "/why?unit=kg-0008&rollup=own&measure=completion&" + THEN);
        PAGES.put("timeline", RESOLUTION + "/timeline");
        PAGES.put("timeline-units", RESOLUTION + "/timeline?by=unit&from=2021-04-01&to=2021-06-30");
        PAGES.put("replay", RESOLUTION + "/replay?validAt=2021-06-15");
        PAGES.put("monitoring", RESOLUTION + "/monitoring?" + THEN);
        PAGES.put("monitoring-directives", RESOLUTION + "/monitoring?view=directives");
        PAGES.put("monitoring-gaps", RESOLUTION + "/monitoring?view=gaps");
        PAGES.put("audit", "/audit?position=5073");
        PAGES.put("running", "/running");
        PAGES.put("submit-looking", "/submit");
        PAGES.put("units", "/units");
        PAGES.put("unit", "/units/kg-0011?" + THEN);
        PAGES.put("unit-dissolved", "/units/kg-0011");
    }

    static Stream<Arguments> shapes() {
        return PAGES.entrySet().stream()
                .flatMap(page ->
                        Stream.of(Device.values())
                                .flatMap(device ->
                                        Stream.of("vi", "en")
                                                .map(language ->
                                                        Arguments.of(
                                                                page.getKey(),
                                                                page.getValue(),
                                                                device,
                                                                language))));
    }

    @ParameterizedTest(name = "{0} {2} {3}")
    @MethodSource("shapes")
    void it_can_be_used(
            String name, String path, Device device, String language, CampaignPages pages) {
        try (Reader reader = pages.reader("auditor", device, language)) {
            reader.open(path);
            if (name.equals(EVENT)) {
                reader.page().locator("main a[href*='/events/']").first().click();
                reader.page().waitForURL(Pattern.compile("/events/\\d+"));
            }
            reader.look(name);
        }
    }

    @Test
    void so_can_the_page_for_those_who_are_not_known(CampaignPages pages) {
        try (Reader stranger = pages.stranger(Device.PHONE, "vi")) {
            stranger.open("/sign-in").look("sign-in");
        }
    }

    /** The name of a lane stands above its circles then, so lanes take more room. */
    @Test
    void a_timeline_has_room_for_all_lanes_in_a_window_made_narrow(CampaignPages pages) {
        try (Reader reader = pages.reader("auditor", Device.DESKTOP, "vi")) {
            reader.open(RESOLUTION + "/timeline");
            Locator chart = reader.page().locator("#timeline-chart[data-ready]");
            int wide = (int) chart.boundingBox().height;
            reader.page().setViewportSize(500, 900);
            int lanes = (wide - AROUND_LANES) / 30;
            assertThat(chart).hasCSS("height", lanes * 44 + AROUND_LANES + "px");
        }
    }
}
