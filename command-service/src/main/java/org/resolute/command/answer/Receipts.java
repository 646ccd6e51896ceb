package org.resolute.command.answer;

import io.micrometer.core.instrument.MeterRegistry;
import org.jspecify.annotations.Nullable;
import org.resolute.command.ledger.Recorded;
import org.resolute.command.settling.Outcome;
import org.resolute.events.EventKey;
import org.resolute.events.wire.Envelope;

/** Writes receipts, and counts what they say. */
public final class Receipts {
    private final MeterRegistry meters;

    Receipts(MeterRegistry meters) {
        this.meters = meters;
    }

    /**
     * The receipt of one report.
     *
     * @param index its place in a batch; null outside a batch
     */
    public Receipt of(Outcome outcome, Problems problems, @Nullable Integer index) {
        return switch (outcome) {
            case Outcome.New o -> known(index, o.key(), o.recorded(), "recorded", null);
            case Outcome.Repeat o -> known(index, o.key(), o.recorded(), "repeated", null);
            case Outcome.Clash o -> {
                Problem why =
                        problems.of(409, "other-content", o.key().id(), o.recorded().position());
                yield known(index, o.key(), o.recorded(), "conflict", why);
            }
            case Outcome.Contended o ->
                    none(index, o.key(), "conflict", problems.of(409, "concurrent-change"));
            case Outcome.WithOthers o ->
                    none(index, o.key(), "refused", problems.of(422, "others-refused"));
            case Outcome.No o -> none(index, o.key(), "refused", problems.refused(o.refused()));
            case Outcome.Garbled o -> {
                Problem why = problems.malformed(o.faults());
                o.faults().forEach(fault -> count("malformed", fault.code()));
                yield new Receipt(index, o.id(), o.source(), null, null, "malformed", why);
            }
        };
    }

    /** The receipt a report was given when it was recorded. */
    public static Receipt first(EventKey key, Recorded at) {
        return receipt(null, key, at, "recorded", null);
    }

    private Receipt known(
            @Nullable Integer index,
            EventKey key,
            Recorded at,
            String status,
            @Nullable Problem why) {
        count(status, why == null ? "none" : why.code());
        return receipt(index, key, at, status, why);
    }

    private static Receipt receipt(
            @Nullable Integer index,
            EventKey key,
            Recorded at,
            String status,
            @Nullable Problem why) {
        String recordedAt = Envelope.written(at.recordedAt());
        return new Receipt(index, key.id(), key.source(), at.position(), recordedAt, status, why);
    }

    private Receipt none(@Nullable Integer index, EventKey key, String status, Problem why) {
        count(status, why.code());
        return new Receipt(index, key.id(), key.source(), null, null, status, why);
    }

    private void count(String status, String code) {
        meters.counter("resolute.reports", "status", status, "code", code).increment();
    }
}
