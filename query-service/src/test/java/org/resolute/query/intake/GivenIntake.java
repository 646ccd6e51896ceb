package org.resolute.query.intake;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.resolute.platform.LedgerDatabases.Access;
import org.resolute.platform.Patience;
import org.resolute.query.given.GivenViews;
import org.resolute.query.given.Projections;

/** An intake with the service's own projections, and what a test waits for. */
public final class GivenIntake implements AutoCloseable {
    private static final Duration WAIT_MAX = Duration.ofSeconds(60);

    private final Intake intake;
    private final Reached reached = new Reached();
    private final WritingPlace place;

    private GivenIntake(
            Source source, Access views, List<Projection> projections, Step.Watcher steps) {
        place = WritingPlace.at(views.jdbcUrl(), views.user(), views.password());
        IntakeParts parts = new IntakeParts(source, place, projections, reached, Clock.systemUTC());
        intake = new Intake(parts, new SimpleMeterRegistry(), steps);
        intake.start();
    }

    public Intake intake() {
        return intake;
    }

    public WritingPlace place() {
        return place;
    }

    public static GivenIntake start(Source source, GivenViews views) {
        return start(source, views, Step.Watcher.NONE);
    }

    static GivenIntake start(Source source, GivenViews views, Step.Watcher steps) {
        return start(source, views, Projections.all(), steps);
    }

    /** With a projection beside those of the service. */
    public static GivenIntake startWith(Projection other, Source source, GivenViews views) {
        return start(source, views, with(other), Step.Watcher.NONE);
    }

    static GivenIntake start(
            Source source, GivenViews views, List<Projection> projections, Step.Watcher steps) {
        return new GivenIntake(source, views.access(), projections, steps);
    }

    /** The service's own projections, and then another. */
    static List<Projection> with(Projection other) {
        return Stream.concat(Projections.all().stream(), Stream.of(other)).toList();
    }

    /** Reads until the position is reached, and ends. */
    public static void bring(Source source, GivenViews views, long position) {
        try (GivenIntake intake = start(source, views)) {
            intake.awaitTurn();
            intake.awaitPosition(position);
        }
    }

    /** Waits until it is the one that writes, and has tried again what was set aside. */
    private void awaitTurn() {
        assertThat(Patience.until(WAIT_MAX, () -> intake.isWriting() || isStopped()))
                .as("writes, stands at %s", standing())
                .isTrue();
    }

    public void awaitPosition(long position) {
        boolean came = Patience.until(WAIT_MAX, () -> isAt(position) || isStopped());
        assertThat(came && isAt(position)).as("at %d, stands at %s", position, standing()).isTrue();
    }

    void awaitWord(String word) {
        assertThat(Patience.until(WAIT_MAX, () -> standing().word().equals(word)))
                .as("%s, stands at %s", word, standing())
                .isTrue();
    }

    String awaitStop() {
        assertThat(Patience.until(WAIT_MAX, this::isStopped)).as("%s", standing()).isTrue();
        return String.valueOf(standing().stoppedBecause());
    }

    /** Waits until it has stopped, or has reached the position all the same. */
    void awaitStopOr(long position) {
        assertThat(Patience.until(WAIT_MAX, () -> isStopped() || isAt(position))).isTrue();
    }

    int setAside() {
        return intake.setAside();
    }

    Standing standing() {
        return intake.standing();
    }

    private boolean isAt(long position) {
        return reached.checkpoint().position() >= position;
    }

    private boolean isStopped() {
        return standing().stoppedBecause() != null;
    }

    @Override
    public void close() {
        intake.close();
    }
}
