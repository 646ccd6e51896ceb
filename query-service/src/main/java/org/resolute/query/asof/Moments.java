package org.resolute.query.asof;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.resolute.query.intake.Checkpoint;
import org.resolute.query.intake.LedgerZone;
import org.resolute.query.problem.ProblemCode;
import org.resolute.query.problem.Refused;
import org.resolute.query.sql.Sql;

/**
 * Finds what a reader asks as of.
 *
 * <p>Maintainer's note. Recording times never run backwards, so the last position of an instant is
 * the one before the first that was recorded later. While no later one is known, more events of the
 * instant may follow; then the answer is as of the head, says so in its headers, and is not kept.
 * All else never changes and is kept, so that a reader who asks again costs no look at the table.
 */
public final class Moments {
    private static final int KEPT_MAX = 10_000;
    private static final String RECORDED =
            "select recorded_at from public.moment where position <= ?"
                    + " order by position desc limit 1";
    private static final String LATER =
            "select position from public.moment where recorded_at > ? order by recorded_at limit 1";

    private static final String SEALED =
            "select round, as_of from public.sealed_report where report = ?"
                    + " and (? = '' or round = ?) order by round limit 3";

    private final Clock clock;
    private final LedgerZone zone;
    private final Map<When, AsOf> kept =
            new LinkedHashMap<>(16, 0.75f, true) {
                private static final long serialVersionUID = 1L;

                @Override
                protected boolean removeEldestEntry(Map.Entry<When, AsOf> eldest) {
                    return size() > KEPT_MAX;
                }
            };

    public Moments(Clock clock, LedgerZone zone) {
        this.clock = clock;
        this.zone = zone;
    }

    /** As of all that the views hold. */
    public AsOf now(Checkpoint head) {
        return new AsOf(head.position(), head.recordedAt(), zone.dayOf(clock.instant()));
    }

    /** What is known without a look at the table. */
    public Optional<AsOf> known(When when) {
        synchronized (kept) {
            return Optional.ofNullable(kept.get(when));
        }
    }

    /** Turned down where the moment has not come yet. */
    public AsOf find(Connection connection, When when, Checkpoint head) throws SQLException {
        return switch (when) {
            case When.Position(long position) -> {
                refuse(position > head.position(), when, head);
                Instant recordedAt = recordedAt(connection, position);
                yield keep(when, new AsOf(position, recordedAt, present(recordedAt)));
            }
            case When.At(Instant instant) -> find(connection, instant, head);
            case When.Sealed sealed -> find(connection, sealed(connection, sealed), head);
        };
    }

    /** Not kept: another round may seal a report of that name. */
    private static When sealed(Connection connection, When.Sealed sealed) throws SQLException {
        List<String> rounds = new ArrayList<>();
        List<Long> positions =
                Sql.list(
                        connection,
                        SEALED,
                        row -> {
                            rounds.add(row.getString("round"));
                            return row.getLong("as_of");
                        },
                        sealed.report(),
                        sealed.round(),
                        sealed.round());
        if (positions.isEmpty()) {
            throw Refused.because(ProblemCode.UNKNOWN_REPORT, sealed);
        }
        if (positions.size() > 1) {
            throw Refused.because(
                    ProblemCode.AMBIGUOUS_REPORT, sealed.report(), String.join(", ", rounds));
        }
        return new When.Position(positions.getFirst());
    }

    private AsOf find(Connection connection, Instant instant, Checkpoint head) throws SQLException {
        When when = new When.At(instant);
        LocalDate present = zone.dayOf(instant);
        Optional<Long> later =
                Sql.list(connection, LATER, row -> row.getLong(1), instant).stream().findFirst();
        if (later.isPresent()) {
            long position = later.get() - 1;
            return keep(when, new AsOf(position, recordedAt(connection, position), present));
        }
        refuse(instant.isAfter(clock.instant()), when, head);
        return new AsOf(head.position(), head.recordedAt(), present);
    }

    private static void refuse(boolean isAhead, When when, Checkpoint head) {
        if (isAhead) {
            throw Refused.because(ProblemCode.NOT_RECORDED_YET, when, head.position());
        }
    }

    private static @Nullable Instant recordedAt(Connection connection, long position)
            throws SQLException {
        return Sql.list(connection, RECORDED, Moments::instant, position).stream()
                .findFirst()
                .orElse(null);
    }

    private static Instant instant(ResultSet row) throws SQLException {
        return Objects.requireNonNull(Sql.instant(row, "recorded_at"));
    }

    private LocalDate present(@Nullable Instant recordedAt) {
        return recordedAt == null ? LocalDate.EPOCH : zone.dayOf(recordedAt);
    }

    private AsOf keep(When when, AsOf found) {
        synchronized (kept) {
            kept.put(when, found);
        }
        return found;
    }
}
