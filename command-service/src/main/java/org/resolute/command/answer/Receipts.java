package org.resolute.command.answer;

import io.micrometer.core.instrument.MeterRegistry;
import org.jspecify.annotations.Nullable;
import org.resolute.command.ledger.Recorded;
import org.resolute.command.settling.Measure;
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
        Receipt receipt = receipt(outcome, problems, index);
        count("resolute.reports", receipt);
        return receipt;
    }

    /** The receipt of a report that was only tried. */
    public Receipt tried(Outcome outcome, Problems problems, @Nullable Integer index) {
        Receipt receipt = receipt(outcome, problems, index).tried();
        count("resolute.reports.tried", receipt);
        return receipt;
    }

    private static Receipt receipt(Outcome outcome, Problems problems, @Nullable Integer index) {
        return switch (outcome) {
            case Outcome.New o -> known(index, o.key(), o.recorded(), "recorded", null);
            case Outcome.Repeat o -> known(index, o.key(), o.recorded(), "repeated", null);
            case Outcome.Clash o -> {
                Problem why =
                        problems.of(409, "other-content", o.key().id(), o.recorded().position());
                yield known(index, o.key(), o.recorded(), "conflict", why);
            }
            case Outcome.Would o ->
                    none(index, o.key(), "recorded", null)
                            .moving(o.moves().stream().map(Measure::written).toList());
            case Outcome.WouldRepeat o -> none(index, o.key(), "repeated", null);
            case Outcome.WouldClash o -> {
                Problem why =
                        problems.worded(409, "other-content", "other-content-here", o.key().id());
                yield none(index, o.key(), "conflict", why);
            }
            case Outcome.Contended o ->
                    none(index, o.key(), "conflict", problems.of(409, "concurrent-change"));
            case Outcome.WithOthers o ->
                    none(index, o.key(), "refused", problems.of(422, "others-refused"));
            case Outcome.No o -> none(index, o.key(), "refused", problems.refused(o.refused()));
            case Outcome.Garbled o ->
                    none(index, o.id(), o.source(), "malformed", problems.malformed(o.faults()));
        };
    }

    /** The receipt a report was given when it was recorded. */
    public static Receipt first(EventKey key, Recorded at) {
        return known(null, key, at, "recorded", null);
    }

    private static Receipt known(
            @Nullable Integer index,
            EventKey key,
            Recorded at,
            String status,
            @Nullable Problem why) {
        String recordedAt = Envelope.written(at.recordedAt());
        return new Receipt(
                index, key.id(), key.source(), at.position(), recordedAt, status, null, null, why);
    }

    private static Receipt none(
            @Nullable Integer index, EventKey key, String status, @Nullable Problem why) {
        return none(index, key.id(), key.source(), status, why);
    }

    private static Receipt none(
            @Nullable Integer index,
            String id,
            String source,
            String status,
            @Nullable Problem why) {
        return new Receipt(index, id, source, null, null, status, null, null, why);
    }

    /** Once for a report, and for one that was not understood once for each fault. */
    private void count(String meter, Receipt receipt) {
        Problem why = receipt.problem();
        if (why == null) {
            count(meter, receipt.status(), "none");
        } else if (why.errors() != null && receipt.status().equals("malformed")) {
            why.errors().forEach(fault -> count(meter, receipt.status(), fault.code()));
        } else {
            count(meter, receipt.status(), why.code());
        }
    }

    private void count(String meter, String status, String code) {
        meters.counter(meter, "status", status, "code", code).increment();
    }
}
