package org.resolute.query.structure;

import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.resolute.events.Malformed;
import org.resolute.events.UnitRef;
import org.resolute.query.answer.Snapshot;
import org.resolute.query.intake.LedgerZone;
import org.resolute.query.problem.ProblemCode;
import org.resolute.query.problem.Refused;

/** Units and resolutions by the names that askers give them. */
public final class Structure {
    private static final String UNIT =
            """
            select u.*, coalesce((select string_agg(c.system || ':' || c.code, ' '
                                         order by c.system, c.code)
                                  from unit_code c where c.unit = u.id), '') as codes
            from unit u
            """;
    private static final String BY_CODE =
            """
            select unit from unit_code where system = ? and code = ? and effective_on <= ?
            order by effective_on desc limit 1
            """;

    private final Clock clock;
    private final LedgerZone zone;

    public Structure(Clock clock, LedgerZone zone) {
        this.clock = clock;
        this.zone = zone;
    }

    /** The unit of this id, or the one that holds this code today. */
    public UnitRow unit(Snapshot snapshot, String written) throws SQLException {
        Optional<String> id = id(snapshot, written);
        Optional<UnitRow> unit =
                id.isEmpty()
                        ? Optional.empty()
                        : snapshot.one(UNIT + " where u.id = ?", UnitRow::of, id.get());
        return unit.orElseThrow(() -> Refused.because(ProblemCode.UNKNOWN_UNIT, written));
    }

    /** The unit itself and all below it, in tree order. */
    List<UnitRow> subtree(Snapshot snapshot, UnitRow root) throws SQLException {
        return snapshot.list(
                UNIT + " where u.path >= ? and u.path < ? order by u.path",
                UnitRow::of,
                root.path(),
                root.pathEnd());
    }

    List<UnitRow> units(Snapshot snapshot) throws SQLException {
        return snapshot.list(UNIT + " order by u.path", UnitRow::of);
    }

    public ResolutionRow resolution(Snapshot snapshot, String id) throws SQLException {
        return snapshot.one("select * from resolution where id = ?", ResolutionRow::of, id)
                .orElseThrow(() -> Refused.because(ProblemCode.UNKNOWN_RESOLUTION, id));
    }

    public List<ResolutionRow> resolutions(Snapshot snapshot) throws SQLException {
        return snapshot.list("select * from resolution order by id", ResolutionRow::of);
    }

    private Optional<String> id(Snapshot snapshot, String written) throws SQLException {
        LocalDate today = zone.dayOf(clock.instant());
        return switch (reference(written)) {
            case UnitRef.ById byId -> Optional.of(byId.unit().value());
            case UnitRef.ByCode byCode ->
                    snapshot.one(
                            BY_CODE,
                            row -> row.getString(1),
                            byCode.code().system(),
                            byCode.code().code(),
                            today);
        };
    }

    private static UnitRef reference(String written) {
        try {
            return UnitRef.parse(written);
        } catch (Malformed e) {
            throw Refused.because(ProblemCode.UNKNOWN_UNIT, written);
        }
    }
}
