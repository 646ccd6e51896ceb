package org.resolute.query.progress;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.resolute.events.wire.Envelope;
import org.resolute.query.account.Account.Last;
import org.resolute.query.answer.Sheet;

/** Measures, with the last entry that is in them. */
record Summed(Measures measures, Last last) {
    static final Summed UNIT = Sum.ofUnit().summed();
    static final Sheet<Summed> SHEET =
            Sheet.<Summed>named("measures")
                    .with(Measures.firstColumns(), Summed::measures)
                    .with("lastPosition", Summed::lastPosition)
                    .with("lastRecordedAt", Summed::lastRecordedAt)
                    .with(Measures.otherColumns(), Summed::measures);

    private @Nullable Object lastPosition() {
        return last.position() == 0 ? null : last.position();
    }

    private @Nullable Object lastRecordedAt() {
        Instant recordedAt = last.recordedAt();
        return recordedAt == null ? null : Envelope.written(recordedAt);
    }
}
