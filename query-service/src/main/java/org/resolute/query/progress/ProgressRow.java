package org.resolute.query.progress;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.resolute.events.wire.Envelope;
import org.resolute.query.answer.Sheet;
import org.resolute.query.progress.UnitProgress.Last;
import org.resolute.query.sql.Sql;

/** A row of the answer: a unit, and what it, or it and all below it, came to. */
record ProgressRow(Unit unit, Summed summed) {

    record Unit(String id, String name, String level, @Nullable String parent, int depth) {}

    /**
     * @param units how many units stand in the sum
     */
    record Summed(long units, Measures measures, Last last) {
        static final Sheet<Summed> SHEET =
                Sheet.<Summed>named("measures")
                        .with("documentsDrafted", sum -> sum.measures.documentsDrafted())
                        .with("sessions", sum -> sum.measures.training().sessions())
                        .with("attended", sum -> sum.measures.training().attended())
                        .with("attendanceExpected", sum -> sum.measures.training().expected())
                        .with("reached", sum -> sum.measures.outreach().reached())
                        .with("target", sum -> sum.measures.outreach().target())
                        .with("unitsWithTarget", sum -> sum.measures.outreach().unitsWithTarget())
                        .with("units", Summed::units)
                        .with("reachedWithoutTarget", Summed::reachedWithoutTarget)
                        .with("contacts", sum -> sum.measures.outreach().contacts())
                        .with("contactsTarget", sum -> sum.measures.outreach().contactsTarget())
                        .with("coverage", sum -> sum.measures.outreach().coverage())
                        .with("attendance", sum -> sum.measures.training().attendance())
                        .with("lastPosition", Summed::lastPosition)
                        .with("lastRecordedAt", Summed::lastRecordedAt);

        Summed plus(Summed more) {
            return new Summed(units + more.units, measures.plus(more.measures), last.or(more.last));
        }

        private Object reachedWithoutTarget() {
            return measures.outreach().reachedWithoutTarget();
        }

        private @Nullable Object lastPosition() {
            return last.position() == 0 ? null : last.position();
        }

        private @Nullable Object lastRecordedAt() {
            Instant recordedAt = last.recordedAt();
            return recordedAt == null ? null : Envelope.written(recordedAt);
        }
    }

    static Sheet<ProgressRow> sheet(String resolution) {
        return Sheet.<ProgressRow>named("progress-" + resolution)
                .with("resolution", _ -> resolution)
                .with("unit", row -> row.unit.id)
                .with("name", row -> row.unit.name)
                .with("level", row -> row.unit.level)
                .with("parent", row -> row.unit.parent)
                .with(Summed.SHEET, ProgressRow::summed);
    }

    static ProgressRow of(ResultSet row) throws SQLException {
        Long position = Sql.number(row, "last_position");
        Last last =
                position == null
                        ? Last.NONE
                        : new Last(position, Sql.instant(row, "last_recorded_at"));
        return new ProgressRow(
                new Unit(
                        row.getString("id"),
                        row.getString("name"),
                        row.getString("level"),
                        row.getString("parent"),
                        row.getInt("depth")),
                new Summed(row.getLong("units"), MeasureColumns.of(row), last));
    }
}
