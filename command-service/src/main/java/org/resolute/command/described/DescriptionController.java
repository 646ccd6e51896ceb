package org.resolute.command.described;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Hands out what programs read about this service. */
@RestController
final class DescriptionController {
    private static final String YAML = "application/yaml";

    private final String openApi = Document.read("openapi.yaml");
    private final String asyncApi;

    DescriptionController(@Value("${resolute.ledger}") String ledger) {
        this.asyncApi = Document.read("asyncapi.yaml").replace("LEDGER", ledger);
    }

    @GetMapping("/v1/openapi.yaml")
    ResponseEntity<String> openApi() {
        return Document.answer(YAML, openApi);
    }

    @GetMapping("/v1/asyncapi.yaml")
    ResponseEntity<String> asyncApi() {
        return Document.answer(YAML, asyncApi);
    }
}
