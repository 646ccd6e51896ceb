package org.resolute.infra.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Cookie;
import java.util.regex.Pattern;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.resolute.infra.journey.StandInIssuer.Twist;

/** People who have an account and no token come in by way of the issuer, which is another site. */
@ExtendWith(CampaignPages.Opened.class)
class SigningInAtAnIssuerTest {
    private static final String ASKED = "/resolutions/dh-xi-kien-giang?validAt=2021-10-29";

    private static void asks(Page page, String role, String answer) {
        page.locator("#issuer").click();
        page.locator("[name='name']").fill("nguyen-van-a");
        page.locator("[name='role']").fill(role);
        page.locator("[value='" + answer + "']").click();
    }

    private static boolean isSignedIn(Reader reader) {
        return reader.page().context().cookies().stream()
                .anyMatch(cookie -> cookie.name.equals("resolute-token"));
    }

    @AfterEach
    void the_issuer_does_right_again(CampaignPages pages) {
        pages.issuer().twist(Twist.NONE);
    }

    @ParameterizedTest
    @CsvSource({"vi, DESKTOP", "en, PHONE"})
    void they_come_to_the_page_they_asked_for(String language, Device device, CampaignPages pages) {
        try (Reader person = pages.stranger(device, language)) {
            Page page = person.page();
            page.navigate(pages.house().addresses().queryUrl() + ASKED);
            asks(page, "auditor", "yes");

            assertThat(page).hasURL(Pattern.compile("/dh-xi-kien-giang\\?validAt=2021-10-29$"));
            assertThat(page.locator("h1")).hasText("Tỉnh Kiên Giang");
            assertThat(page.locator(".who .name")).hasText("nguyen-van-a");
            Cookie token =
                    page.context().cookies().stream()
                            .filter(cookie -> cookie.name.equals("resolute-token"))
                            .findFirst()
                            .orElseThrow();
            Assertions.assertThat(token.httpOnly).isTrue();
            Assertions.assertThat(token.sameSite.name()).isEqualTo("STRICT");

            page.locator(".who button").click();
            assertThat(page.locator(".notice.good")).isVisible();
            Assertions.assertThat(isSignedIn(person)).isFalse();
            person.complaintsAbout("status of 401")
                    .complaintsAbout("favicon.ico")
                    .look("journey-signed-out");
            page.locator("a[href='/sign-in/end']").click();
            assertThat(page).hasURL(Pattern.compile("/sign-in$"));
        }
    }

    @Test
    void what_they_may_do_at_the_other_service_they_may_do_from_here(CampaignPages pages) {
        try (Reader person = pages.stranger(Device.DESKTOP, "vi")) {
            Page page = person.page();
            page.navigate(pages.house().addresses().queryUrl() + "/submit");
            asks(page, "submitter", "yes");

            assertThat(page.locator("main[data-ready]")).isVisible();
            page.waitForResponse(
                    answer -> answer.url().contains("/v1/submissions") && answer.status() == 200,
                    page::reload);
        }
    }

    @ParameterizedTest
    @CsvSource({"vi, DESKTOP, Chưa đăng nhập được", "en, PHONE, Nobody was signed in"})
    void who_says_no_is_told_what_to_do(
            String language, Device device, String title, CampaignPages pages) {
        try (Reader person = pages.stranger(device, language)) {
            Page page = person.open("/sign-in").page();
            asks(page, "auditor", "no");

            assertThat(page.locator("h1")).hasText(title);
            assertThat(page.locator("[data-why='denied']")).isVisible();
            Assertions.assertThat(isSignedIn(person)).isFalse();
            person.complaintsAbout("status of 403")
                    .complaintsAbout("favicon.ico")
                    .look("journey-denied");
            page.locator("a.primary").click();
            assertThat(page.locator("[name='name']")).isVisible();
        }
    }

    @Test
    void an_account_without_a_role_opens_nothing(CampaignPages pages) {
        try (Reader person = pages.stranger(Device.DESKTOP, "vi")) {
            asks(person.open("/sign-in").page(), "director", "yes");

            assertThat(person.page().locator("[data-why='without-role']")).isVisible();
            Assertions.assertThat(isSignedIn(person)).isFalse();
        }
    }
}
