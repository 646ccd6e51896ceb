package org.resolute.query.status;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.resolute.events.wire.Envelope;
import org.resolute.query.intake.Intake;
import org.resolute.query.intake.Source;
import org.resolute.query.intake.Standing;
import org.resolute.query.intake.Standing.Behind;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** The standing of the intake; unlike the other answers it is of this moment, not of a position. */
@RestController
final class StatusController {
    private final Source source;
    private final Intake intake;

    StatusController(Source source, Intake intake) {
        this.source = source;
        this.intake = intake;
    }

    @GetMapping("/v1/status")
    Map<String, @Nullable Object> status() {
        Standing standing = intake.standing();
        long position = standing.reached().position();
        Behind behind = standing.behind();
        Map<String, @Nullable Object> status = new LinkedHashMap<>();
        status.put("ledger", source.ledger());
        status.put("position", position);
        status.put("recordedAt", written(standing.reached().recordedAt()));
        status.put("head", behind == null ? null : position + behind.events());
        status.put("lagEvents", behind == null ? null : behind.events());
        status.put("lagSeconds", behind == null ? null : behind.age().toMillis() / 1000.0);
        status.put("intake", standing.word());
        status.put("reason", standing.stoppedBecause());
        status.put("rebuilds", List.of());
        status.put("setAside", List.of());
        return status;
    }

    private static @Nullable String written(@Nullable Instant instant) {
        return instant == null ? null : Envelope.written(instant);
    }
}
