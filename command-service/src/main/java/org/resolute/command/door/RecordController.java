package org.resolute.command.door;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.resolute.command.access.Sight;
import org.resolute.command.answer.Receipt;
import org.resolute.command.answer.Receipts;
import org.resolute.command.answer.Unacceptable;
import org.resolute.command.ledger.Ledger;
import org.resolute.command.ledger.Recorded;
import org.resolute.command.registry.Registry;
import org.resolute.command.verdict.Refused;
import org.resolute.events.EventKey;
import org.resolute.events.Malformed;
import org.resolute.events.wire.Envelope;
import org.resolute.events.wire.Schemas;
import org.resolute.events.wire.WireName;
import org.resolute.tokens.Caller;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Shows what is recorded: an event as it was recorded, the receipt of a report, the schemas. */
@RestController
final class RecordController {
    private final Ledger ledger;
    private final Registry registry;

    RecordController(Ledger ledger, Registry registry) {
        this.ledger = ledger;
        this.registry = registry;
    }

    @GetMapping(path = "/v1/events/{position:\\d{1,18}}")
    ResponseEntity<byte[]> event(@PathVariable long position) {
        Envelope event =
                ledger.at(position)
                        .orElseThrow(() -> new Unacceptable(404, "position-unknown", position));
        demandSight(event);
        return ResponseEntity.ok()
                .header("Content-Type", "application/cloudevents+json; charset=UTF-8")
                .header("Cache-Control", "private, max-age=31536000, immutable")
                .body(event.toBytes());
    }

    @GetMapping("/v1/events/receipt")
    Receipt receipt(@RequestParam String source, @RequestParam String id) {
        EventKey key = key(source, id);
        Envelope event =
                Optional.ofNullable(ledger.find(List.of(key)).get(key))
                        .orElseThrow(() -> new Unacceptable(404, "report-unknown", source, id));
        demandSight(event);
        Recorded recorded = new Recorded(event.place().position(), event.place().recordedAt());
        return Receipts.first(key, recorded);
    }

    private void demandSight(Envelope event) {
        Optional<Refused> refused = Sight.refusal(Caller.asking(), event, registry);
        if (refused.isPresent()) {
            Refused why = refused.get();
            throw new Unacceptable(why.why().status(), why.why().code(), why.about().toArray());
        }
    }

    private static EventKey key(String source, String id) {
        try {
            return new EventKey(source, id);
        } catch (Malformed e) {
            throw new Unacceptable(404, "report-unknown", source, id);
        }
    }

    @GetMapping("/v1/schemas")
    List<String> schemas() {
        return Arrays.stream(WireName.values()).map(RecordController::path).toList();
    }

    @GetMapping("/v1/schemas/{name}.json")
    ResponseEntity<String> schema(@PathVariable String name) {
        WireName event =
                WireName.ofType("org.resolute." + name)
                        .orElseThrow(() -> new Unacceptable(404, "schema-unknown", name));
        return ResponseEntity.ok()
                .header("Content-Type", "application/schema+json; charset=UTF-8")
                .body(Schemas.of(event));
    }

    private static String path(WireName event) {
        return "/v1/schemas/" + event.shortName() + ".v" + event.version() + ".json";
    }
}
