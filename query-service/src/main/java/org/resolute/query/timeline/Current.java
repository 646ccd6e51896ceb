package org.resolute.query.timeline;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.resolute.events.EntryRef;
import org.resolute.events.UndertakingId;
import org.resolute.query.sql.Sql;

/** The one entry that is counted of a thing, until a correction takes its place. */
record Current(long position, String kind, @Nullable String entry, Standing standing) {
    private static final String BY_POSITION =
            """
            select c.* from timeline named
            join timeline c on c.position = named.root
              or (c.root = named.root and c.root <> c.position)
            where named.position = ? and named.resolution = ? and named.unit = ?
              and c.counted and c.replaced_at is null
            """;
    private static final String BY_NAME =
            """
            select * from timeline where entry = ? and resolution = ? and unit = ?
              and counted and replaced_at is null
            order by position desc limit 1
            """;

    /** The counted entry of the thing that is named inside this undertaking. */
    static Optional<Current> find(Connection connection, UndertakingId id, EntryRef named)
            throws SQLException {
        String resolution = id.resolution().value();
        String unit = id.unit().value();
        List<Current> found =
                switch (named) {
                    case EntryRef.AtPosition at ->
                            Sql.list(
                                    connection,
                                    BY_POSITION,
                                    Current::of,
                                    at.position(),
                                    resolution,
                                    unit);
                    case EntryRef.Named name -> {
                        // A long topic is filled without this index; names are found by it.
                        Sql.update(connection, TimelineProjection.BY_UNIT);
                        yield Sql.list(
                                connection,
                                BY_NAME,
                                Current::of,
                                name.name().value(),
                                resolution,
                                unit);
                    }
                };
        return found.stream().findFirst();
    }

    private static Current of(ResultSet row) throws SQLException {
        Standing standing =
                new Standing(
                        row.getLong("root"),
                        true,
                        row.getObject("occurred_on", LocalDate.class),
                        Objects.requireNonNull(Sql.instant(row, "received_at")),
                        row.getBoolean("attested"));
        return new Current(
                row.getLong("position"), row.getString("kind"), row.getString("entry"), standing);
    }
}
