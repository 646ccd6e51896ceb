package org.resolute.infra.up;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.resolute.platform.Running;

class APartThatDiesTest {
    private static final Duration WAIT_MAX = Duration.ofSeconds(30);

    private final List<Mortal> started = new CopyOnWriteArrayList<>();
    private final KeptPart part =
            new KeptPart(
                    "mortal",
                    this::born,
                    new Console(
                            new PrintStream(
                                    OutputStream.nullOutputStream(), true, StandardCharsets.UTF_8),
                            false));

    @AfterEach
    void stop() {
        part.close();
    }

    @Test
    void is_started_again() {
        part.start();
        part.keep();

        started.getFirst().alive = false;

        await().atMost(WAIT_MAX).until(() -> started.size() == 2 && part.isAlive());
    }

    @Test
    void is_not_started_again_after_the_stop() {
        part.start();
        part.close();

        assertThatThrownBy(part::start).hasMessageContaining("stopping");
        assertThat(started).hasSize(1).noneMatch(Mortal::isAlive);
    }

    private Mortal born() {
        Mortal mortal = new Mortal();
        started.add(mortal);
        return mortal;
    }

    private static final class Mortal implements Running {
        private volatile boolean alive = true;

        @Override
        public boolean isAlive() {
            return alive;
        }

        @Override
        public void close() {
            alive = false;
        }
    }
}
