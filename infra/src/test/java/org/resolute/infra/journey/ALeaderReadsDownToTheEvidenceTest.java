package org.resolute.infra.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** From the first page to the event that a figure rests on, with no address typed. */
@ExtendWith(CampaignPages.Opened.class)
class ALeaderReadsDownToTheEvidenceTest {
    private static final String TITLE =
            "Nghị quyết Đại hội đại biểu Đảng bộ tỉnh Kiên Giang lần thứ XI, nhiệm kỳ 2020–2025";

    /** What is read in a language. */
    record Read(String language, Device device, String day, String coverage, String why) {}

    static Stream<Read> languages() {
        return Stream.of(
                new Read("vi", Device.DESKTOP, "Tính đến ngày", "45,4%", "Vì sao: Hoàn thành"),
                new Read("en", Device.PHONE, "As of the day", "45.4%", "Why: Completion"));
    }

    @ParameterizedTest
    @MethodSource("languages")
    void from_the_overview_to_an_event(Read read, CampaignPages pages) {
        try (Reader leader = pages.reader("viewer", read.device(), read.language())) {
            Page page = leader.open("/").page();
            page.getByLabel(read.day()).fill("2021-10-29");
            page.locator(".clocks button").click();
            page.locator(".card h2 a").filter(with(TITLE)).click();
            assertThat(page.locator("h1")).hasText("Tỉnh Kiên Giang");
            assertThat(page.locator(".figure .value").first()).hasText("92%");
            assertThat(page.locator(".figure .value").nth(2)).hasText(read.coverage());

            page.locator("tbody th a").filter(with("Huyện An Minh")).click();
            assertThat(page.locator("h1")).hasText("Huyện An Minh");
            assertThat(page).hasURL(Pattern.compile("unit=kg-0011"));
            assertThat(page.locator(".figure .value").nth(2)).hasText("30%");

            page.locator(".figure .value a").first().click();
            assertThat(page.locator("h1")).hasText(read.why());
            Locator owed = page.locator("table").nth(1).locator("tbody tr");
            assertThat(owed.first()).containsText("Huyện An Minh");
            leader.look("journey-why");

            owed.locator("td.num a").first().click();
            assertThat(page.locator("dl.facts").first()).isVisible();
            assertThat(page).hasURL(Pattern.compile("/events/\\d+"));
        }
    }

    private static Locator.FilterOptions with(String text) {
        return new Locator.FilterOptions().setHasText(text);
    }

    @Test
    void the_table_is_sorted_and_searched_in_place(CampaignPages pages) {
        try (Reader leader = pages.reader("viewer", Device.DESKTOP, "vi")) {
            Page page = leader.open("/resolutions/dh-xi-kien-giang?validAt=2021-10-29").page();
            page.evaluate("window.stays = true");

            page.locator("th a.sort").filter(with("Đúng tiến độ")).click();
            assertThat(page.locator("th[aria-sort=descending]")).hasText("Đúng tiến độ");
            page.locator("th a.sort").filter(with("Đúng tiến độ")).click();
            assertThat(page.locator("tbody tr").first()).containsText("Huyện Gò Quao");

            page.locator("#q").pressSequentially("duong dong");
            assertThat(page.locator("tbody tr")).hasCount(1);
            assertThat(page.locator("tbody th")).containsText("Dương Đông");
            assertThat(page.locator("#q")).isFocused();
            assertThat(page).hasURL(Pattern.compile("q=duong"));
            Assertions.assertThat(page.evaluate("window.stays")).isEqualTo(true);
        }
    }
}
