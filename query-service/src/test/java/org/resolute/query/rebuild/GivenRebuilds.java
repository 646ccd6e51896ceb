package org.resolute.query.rebuild;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.resolute.platform.Patience;
import org.resolute.query.given.GivenViews;
import org.resolute.query.intake.CheckpointTable;
import org.resolute.query.intake.GivenIntake;
import org.resolute.query.intake.Projection;
import org.resolute.query.intake.Source;
import org.resolute.query.rebuild.Rebuild.State;
import org.resolute.query.rebuild.Rebuilding.Parts;

/** An intake, the rebuilds beside it, and what a test waits for. */
final class GivenRebuilds implements AutoCloseable {
    private static final Duration WAIT_MAX = Duration.ofSeconds(60);

    private final RebuildTable table = new RebuildTable(Clock.systemUTC());
    private final GivenIntake given;
    private final Rebuilds rebuilds;

    private GivenRebuilds(GivenIntake given, Source source, Stage.Watcher stages) {
        this.given = given;
        this.rebuilds =
                new Rebuilds(
                        given.place(),
                        new Parts(
                                given.intake(),
                                new CheckpointTable(source.ledger()),
                                table,
                                stages,
                                given.intake()::isWriting));
        rebuilds.start();
    }

    static GivenRebuilds start(Source source, GivenViews views) {
        return start(source, views, Stage.Watcher.NONE);
    }

    static GivenRebuilds start(Source source, GivenViews views, Stage.Watcher stages) {
        return new GivenRebuilds(GivenIntake.start(source, views), source, stages);
    }

    /** A service that makes other rows. */
    static GivenRebuilds startWith(Projection other, Source source, GivenViews views) {
        return new GivenRebuilds(
                GivenIntake.startWith(other, source, views), source, Stage.Watcher.NONE);
    }

    GivenIntake intake() {
        return given;
    }

    Rebuilds rebuilds() {
        return rebuilds;
    }

    long ask() {
        try {
            return rebuilds.ask().orElseThrow();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    long rollBack(long id) {
        try {
            return rebuilds.rollBack(rebuilds.replaced(id).orElseThrow()).orElseThrow();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    void cancel(long id) {
        try {
            rebuilds.cancel(id);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    List<Rebuild> all() {
        try (Connection open = given.place().open("test")) {
            return table.last(open, 100);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    List<Difference> differences(long id) {
        try (Connection open = given.place().open("test")) {
            return Difference.all(open, id);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Waits for the end of the last one. */
    Rebuild awaitEnd() {
        assertThat(Patience.until(WAIT_MAX, () -> last().flatMap(Rebuild::endedAt).isPresent()))
                .as("%s", all())
                .isTrue();
        return last().orElseThrow();
    }

    /** Waits for the end of the last one, or for something else. */
    void awaitEndOr(BooleanSupplier other) {
        assertThat(
                        Patience.until(
                                WAIT_MAX,
                                () ->
                                        other.getAsBoolean()
                                                || last().flatMap(Rebuild::endedAt).isPresent()))
                .as("%s", all())
                .isTrue();
    }

    void awaitServing() {
        assertThat(awaitEnd()).extracting(Rebuild::state).isEqualTo(State.SERVING);
    }

    private Optional<Rebuild> last() {
        return all().stream().findFirst();
    }

    @Override
    public void close() {
        rebuilds.close();
        given.close();
    }
}
