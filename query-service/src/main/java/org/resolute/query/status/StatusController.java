package org.resolute.query.status;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.resolute.events.wire.Envelope;
import org.resolute.query.answer.Views;
import org.resolute.query.aside.SetAside;
import org.resolute.query.intake.Intake;
import org.resolute.query.intake.Soundness;
import org.resolute.query.intake.Source;
import org.resolute.query.intake.Standing;
import org.resolute.query.intake.Standing.Behind;
import org.resolute.query.problem.Refused;
import org.resolute.query.rebuild.Told;
import org.resolute.tokens.Caller;
import org.resolute.tokens.Reach;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** The standing of the intake; unlike the other answers it is of this moment, not of a position. */
@RestController
final class StatusController {
    private final Source source;
    private final Intake intake;
    private final Views views;
    private final Told rebuilds;

    StatusController(Source source, Intake intake, Views views, Told rebuilds) {
        this.source = source;
        this.intake = intake;
        this.views = views;
        this.rebuilds = rebuilds;
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
        long from = standing.reached().soundness().setAsideFrom();
        status.put("setAsideFrom", from == 0 ? null : from);
        status.put("rebuilds", read(rebuilds::last));
        status.put("setAside", read(() -> setAside(standing.reached().soundness())));
        return status;
    }

    /** The status is told even while the database is away, and leaves out what only it knows. */
    private static <T> @Nullable T read(Supplier<T> reading) {
        try {
            return reading.get();
        } catch (Refused e) {
            return null;
        }
    }

    /** Whose events wait, for those who see everything; others see from which position on. */
    private List<Map<String, @Nullable Object>> setAside(Soundness rows) {
        List<SetAside> all = rows.setAsideFrom() == 0 ? List.of() : SetAside.all(views);
        boolean seesAll = Reach.of(Caller.asking()) instanceof Reach.Everything;
        return seesAll ? all.stream().map(StatusController::row).toList() : List.of();
    }

    private static Map<String, @Nullable Object> row(SetAside one) {
        Map<String, @Nullable Object> row = new LinkedHashMap<>();
        row.put("undertaking", one.undertaking());
        row.put("position", one.first().position());
        row.put("type", one.first().type());
        row.put("reason", one.first().reason());
        row.put("since", Envelope.written(one.first().since()));
        row.put("events", one.events());
        return row;
    }

    private static @Nullable String written(@Nullable Instant instant) {
        return instant == null ? null : Envelope.written(instant);
    }
}
