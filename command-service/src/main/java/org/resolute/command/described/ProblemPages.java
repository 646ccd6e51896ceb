package org.resolute.command.described;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.resolute.command.answer.Sentences;
import org.resolute.command.answer.Unacceptable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The page a problem's type points to, and the list of all. */
@RestController
final class ProblemPages {
    private static final List<String> GAPS = List.of("…", "…", "…");

    @GetMapping("/problems/{code:[a-z0-9-]{1,60}}")
    ResponseEntity<String> page(
            @PathVariable String code,
            @RequestParam @Nullable String lang,
            @RequestHeader(name = "Accept-Language", required = false) @Nullable String accepted) {
        Locale language = Sentences.asked(lang, accepted);
        String content =
                "<h1><code>%s</code></h1>".formatted(code)
                        + section("problem.what", sentence(code, language), language)
                        + section("problem.where", Words.of("problem.place", language), language)
                        + section("problem.ask", Words.of("problem.instance", language), language);
        return new Page(language, "/problems/" + code, code, content).answer();
    }

    private static String section(String title, String text, Locale language) {
        return "<h2>%s</h2><p>%s</p>"
                .formatted(Page.escaped(Words.of(title, language)), Page.escaped(text));
    }

    private static String sentence(String code, Locale language) {
        return Sentences.of(code, language, GAPS)
                .orElseThrow(() -> new Unacceptable(404, "path-unknown"));
    }

    @GetMapping("/problems")
    ResponseEntity<String> all(
            @RequestParam @Nullable String lang,
            @RequestHeader(name = "Accept-Language", required = false) @Nullable String accepted) {
        Locale language = Sentences.asked(lang, accepted);
        String title = Words.of("problems.title", language);
        String about = Words.of("problems.about", language);
        StringBuilder content = new StringBuilder();
        content.append("<h1>" + Page.escaped(title) + "</h1>");
        content.append("<p>" + Page.escaped(about) + "</p><dl>");
        for (String code : Sentences.codes()) {
            content.append(
                    "<dt><a href=\"/problems/%s?lang=%s\"><code>%s</code></a></dt><dd>%s</dd>"
                            .formatted(
                                    code,
                                    language.getLanguage(),
                                    code,
                                    Page.escaped(sentence(code, language))));
        }
        return new Page(language, "/problems", title, content.append("</dl>").toString()).answer();
    }
}
