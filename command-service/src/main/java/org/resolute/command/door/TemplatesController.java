package org.resolute.command.door;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.resolute.command.answer.Sentences;
import org.resolute.command.answer.Unacceptable;
import org.resolute.command.form.Templates;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Hands out empty tables, in English or Vietnamese, that the door takes when they are filled. */
@RestController
final class TemplatesController {

    @GetMapping("/v1/templates")
    List<String> templates() {
        return Templates.names().stream().map(name -> "/v1/templates/" + name + ".csv").toList();
    }

    @GetMapping("/v1/templates/{name}.csv")
    ResponseEntity<String> template(
            @PathVariable String name,
            @RequestParam @Nullable String lang,
            @RequestHeader(name = "Accept-Language", required = false) @Nullable String accepted) {
        boolean isVietnamese = Sentences.asked(lang, accepted).equals(Sentences.VIETNAMESE);
        String header =
                Templates.of(name, isVietnamese)
                        .orElseThrow(() -> new Unacceptable(404, "template-unknown", name));
        return ResponseEntity.ok()
                .header("Content-Type", "text/csv; charset=UTF-8")
                .header("Content-Language", isVietnamese ? "vi" : "en")
                .header("Content-Disposition", "attachment; filename=\"" + name + ".csv\"")
                .header("Vary", "Accept-Language")
                .body(header);
    }
}
