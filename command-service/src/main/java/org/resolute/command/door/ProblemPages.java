package org.resolute.command.door;

import java.util.List;
import java.util.Locale;
import org.resolute.command.answer.Sentences;
import org.resolute.command.answer.Unacceptable;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.util.HtmlUtils;

/** The page a problem's type points to. */
@RestController
final class ProblemPages {
    private static final List<String> GAPS = List.of("…", "…", "…");

    @GetMapping(path = "/problems/{code:[a-z0-9-]{1,60}}", produces = MediaType.TEXT_HTML_VALUE)
    String page(@PathVariable String code) {
        String english = sentence(code, Locale.ENGLISH);
        String vietnamese = sentence(code, Sentences.VIETNAMESE);
        return """
        <!doctype html>
        <html lang="en"><head><meta charset="utf-8"><title>%1$s</title></head>
        <body><h1><code>%1$s</code></h1><p>%2$s</p><p lang="vi">%3$s</p></body></html>
        """
                .formatted(code, HtmlUtils.htmlEscape(english), HtmlUtils.htmlEscape(vietnamese));
    }

    private static String sentence(String code, Locale language) {
        return Sentences.of(code, language, GAPS)
                .orElseThrow(() -> new Unacceptable(404, "path-unknown"));
    }
}
