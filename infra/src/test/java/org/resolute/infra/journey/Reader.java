package org.resolute.infra.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.Cookie;
import com.microsoft.playwright.options.Media;
import com.microsoft.playwright.options.ReducedMotion;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** A person who looks at pages with a browser of his own. */
final class Reader implements AutoCloseable {
    private static final Path PICTURES = Path.of("target", "screenshots");

    private static final String AXE = axe();

    /** What people with any kind of sight, hands or device have to be able to use. */
    private static final String CHECK =
            """
            async () => {
                const rules = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];
                const found = await axe.run(document, {runOnly: [...rules, 'best-practice']});
                return found.violations
                    .filter(v => v.impact === 'serious' || v.impact === 'critical')
                    .map(v => v.id + ': ' + v.help + ' ' + v.nodes.slice(0, 3)
                        .map(n => n.html.slice(0, 200) + ' ' + n.failureSummary).join(' | '));
            }
            """;

    /** The same for what the colours of the dark can do wrong. */
    private static final String CHECK_COLOURS =
            CHECK.replace(
                    "{runOnly: [...rules, 'best-practice']}",
                    "{runOnly: {type: 'rule', values: ['color-contrast']}}");

    /** The width of A4 within its margins, in the pixels of a page. */
    private static final int PAPER_WIDTH = 688;

    /** Parts that a script draws say when they are drawn. */
    private static final String BEING_DRAWN = "[data-draws]:not([data-ready])";

    /** What reaches beyond the edge of the screen, other than what scrolls by itself. */
    private static final String OVERFLOW =
            """
            () => document.documentElement.scrollWidth <= window.innerWidth ? []
                : [...document.querySelectorAll('body *')]
                    .filter(e => e.getBoundingClientRect().right > window.innerWidth + 1)
                    .slice(0, 5).map(e => e.outerHTML.slice(0, 120))
            """;

    private final BrowserContext context;
    private final Page page;
    private final String address;
    private final Device device;
    private final String language;
    private final List<String> complaints = new ArrayList<>();

    private Reader(BrowserContext context, String address, Device device, String language) {
        this.context = context;
        this.page = context.newPage();
        this.address = address;
        this.device = device;
        this.language = language;
        page.onConsoleMessage(said -> {
            if (said.type().equals("error")) {
                complaints.add(said.text() + " " + said.location());
            }
        });
        page.onPageError(complaints::add);
    }

    static Reader signedIn(
            Browser browser, String address, String token, Device device, String language) {
        BrowserContext context =
                browser.newContext(
                        new Browser.NewContextOptions()
                                .setViewportSize(device.width(), device.height())
                                // Pictures are of what stands still.
                                .setReducedMotion(ReducedMotion.REDUCE)
                                .setLocale(language.equals("vi") ? "vi-VN" : "en-GB"));
        List<Cookie> cookies = new ArrayList<>();
        cookies.add(new Cookie("resolute-language", language).setUrl(address));
        if (!token.isEmpty()) {
            cookies.add(new Cookie("resolute-token", token).setUrl(address));
        }
        context.addCookies(cookies);
        return new Reader(context, address, device, language);
    }

    /** The browser's page, to click and type. */
    Page page() {
        return page;
    }

    /** Opens a page that is there. */
    Reader open(String path) {
        Response answer = Objects.requireNonNull(page.navigate(address + path));
        assertThat(answer.status()).as(path).isEqualTo(200);
        return this;
    }

    /**
     * Looks closely at the page that is open, by day, in the dark and on paper: nothing reaches
     * over the edge, nothing keeps anyone out, nothing complained. Pictures of it are kept.
     */
    Reader look(String name) {
        PlaywrightAssertions.assertThat(page.locator(BEING_DRAWN)).hasCount(0);
        picture(name, "");
        assertThat(list(OVERFLOW)).as("what reaches over the edge of " + name).isEmpty();
        page.evaluate(AXE);
        assertThat(list(CHECK)).as("what keeps people out of " + name).isEmpty();
        inTheDark(name);
        onPaper(name);
        assertThat(complaints).as("what the browser complained about on " + name).isEmpty();
        return this;
    }

    private void inTheDark(String name) {
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
        picture(name, "-dark");
        assertThat(list(CHECK_COLOURS)).as("what cannot be read in the dark on " + name).isEmpty();
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.LIGHT));
    }

    /** Every device prints the same. */
    private void onPaper(String name) {
        if (device != Device.DESKTOP) {
            return;
        }
        page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
        page.setViewportSize(PAPER_WIDTH, device.height());
        picture(name, "-print");
        assertThat(list(OVERFLOW)).as("what reaches over the edge of the paper").isEmpty();
        page.setViewportSize(device.width(), device.height());
        page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.SCREEN));
    }

    private void picture(String name, String kind) {
        String file = name + "-" + language + "-" + device.written() + kind + ".png";
        page.screenshot(
                new Page.ScreenshotOptions().setPath(PICTURES.resolve(file)).setFullPage(true));
    }

    /** Leaves out what a browser complains about that was to be expected. */
    Reader complaintsAbout(String expected) {
        complaints.removeIf(complaint -> complaint.contains(expected));
        return this;
    }

    private List<?> list(String script) {
        return (List<?>) page.evaluate(script);
    }

    @Override
    public void close() {
        context.close();
    }

    private static String axe() {
        try (InputStream source = Reader.class.getResourceAsStream("/axe.min.js")) {
            return new String(
                    Objects.requireNonNull(source, "axe.min.js").readAllBytes(),
                    StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
