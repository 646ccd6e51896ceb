package org.resolute.query.monitoring;

import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.resolute.query.answer.Question;
import org.resolute.query.answer.Snapshot;
import org.resolute.query.problem.ProblemCode;
import org.resolute.query.problem.Refused;
import org.resolute.query.structure.ResolutionRow;
import org.resolute.query.structure.Structure;
import org.resolute.query.structure.Structures;
import org.resolute.query.structure.Visible;
import org.resolute.tokens.Reach;

/** What monitors said about a resolution by a day, and which of it is asked for. */
record Seen(
        String resolution,
        LocalDate day,
        Structure structure,
        Monitoring monitoring,
        Wanted wanted,
        Visible visible) {

    /** What rows are wanted; a unit stands for itself and all below it. */
    record Wanted(Optional<String> unit, Optional<String> round, Optional<String> topic) {

        static Wanted of(Question question) {
            return new Wanted(
                    question.text("unit"), question.text("round"), question.text("topic"));
        }

        private Wanted of(Structure structure, LocalDate day) {
            return new Wanted(unit.map(u -> structure.atWork(u, day).id()), round, topic);
        }
    }

    static Seen of(Snapshot snapshot, String resolution, Structures structures, Wanted wanted)
            throws SQLException {
        LocalDate day = snapshot.day();
        String id = ResolutionRow.asked(snapshot, resolution).id();
        Structure structure = structures.of(snapshot);
        Wanted found = wanted.of(structure, day);
        if (found.round().isPresent()) {
            refuseUnknown(snapshot, id, found.round().get());
        }
        return new Seen(
                id,
                day,
                structure,
                Monitoring.of(snapshot, id, structure, day),
                found,
                Visible.to(new Reach.Everything(), structure, day));
    }

    /** The same without what lies out of reach. A unit that was asked for must lie in it. */
    Seen within(Reach reach) {
        Visible reached = Visible.to(reach, structure, day);
        wanted.unit().ifPresent(reached::demand);
        return new Seen(resolution, day, structure, monitoring, wanted, reached);
    }

    /** A round of another resolution is none of this one. */
    private static void refuseUnknown(Snapshot snapshot, String resolution, String round)
            throws SQLException {
        String sql = "select id from round where ? = any(resolutions)";
        if (!snapshot.list(sql, row -> row.getString(1), resolution).contains(round)) {
            throw Refused.because(ProblemCode.UNKNOWN_ROUND, round, resolution);
        }
    }

    /** Whether rows of this round and topic are asked for. */
    boolean wants(String round, String topic) {
        return wantsRound(round) && wanted.topic().filter(asked -> !asked.equals(topic)).isEmpty();
    }

    boolean wantsRound(String round) {
        return wanted.round().filter(asked -> !asked.equals(round)).isEmpty();
    }

    /** What is about no unit is not about the one that is asked for. */
    boolean wantsUnit(@Nullable String unit) {
        return visible.includesAny(unit) && isAsked(unit);
    }

    private boolean isAsked(@Nullable String unit) {
        return wanted.unit().isEmpty()
                || (unit != null && structure.isUnder(unit, wanted.unit().get(), day));
    }

    @Nullable String name(@Nullable String unit) {
        return unit == null ? null : structure.name(unit, day);
    }

    static @Nullable String written(@Nullable LocalDate day) {
        return day == null ? null : day.toString();
    }

    /** Numbers and identifiers hold no space. */
    static @Nullable String written(List<?> list) {
        return list.isEmpty()
                ? null
                : list.stream().map(Object::toString).collect(Collectors.joining(" "));
    }
}
