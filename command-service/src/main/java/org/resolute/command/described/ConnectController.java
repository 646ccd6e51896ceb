package org.resolute.command.described;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.commonmark.Extension;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;
import org.jspecify.annotations.Nullable;
import org.resolute.command.answer.Sentences;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/**
 * Tells a stranger how to connect a system. The programs on the page name this service by the
 * address it was asked at, so that they run as they stand there.
 */
@RestController
final class ConnectController {
    private static final String WRITTEN = "http://localhost:8081";
    private static final Pattern ADDRESS = Pattern.compile("https?://[A-Za-z0-9.:\\[\\]-]{1,260}");

    private final String style = Document.read("style.css");
    private final Map<Locale, String> texts =
            Map.of(
                    Locale.ENGLISH,
                    rendered("connect_en.md"),
                    Sentences.VIETNAMESE,
                    rendered("connect_vi.md"));

    private static String rendered(String name) {
        List<Extension> tables = List.of(TablesExtension.create());
        return HtmlRenderer.builder()
                .extensions(tables)
                .build()
                .render(Parser.builder().extensions(tables).build().parse(Document.read(name)))
                // What scrolls must be reached with the keyboard.
                .replace("<pre>", "<pre tabindex=\"0\">");
    }

    @GetMapping("/connect")
    ResponseEntity<String> page(
            @RequestParam @Nullable String lang,
            @RequestHeader(name = "Accept-Language", required = false) @Nullable String accepted) {
        Locale language = Sentences.asked(lang, accepted);
        String text = String.valueOf(texts.get(language));
        String address = ServletUriComponentsBuilder.fromCurrentContextPath().toUriString();
        if (ADDRESS.matcher(address).matches()) {
            text = text.replace(WRITTEN, address);
        }
        return new Page(language, "/connect", Words.of("connect", language), text).answer();
    }

    @GetMapping("/connect/style.css")
    ResponseEntity<String> style() {
        return Document.answer("text/css", style);
    }
}
