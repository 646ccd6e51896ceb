package org.resolute.query.live;

import io.micrometer.core.instrument.MeterRegistry;
import java.util.concurrent.Semaphore;
import org.resolute.query.answer.Answers;
import org.resolute.query.answer.Views;
import org.resolute.query.intake.Reached;
import org.resolute.query.live.Listener.Sources;
import org.resolute.query.structure.Structures;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Puts the telling together. */
@Configuration(proxyBeanMethods = false)
class LiveConfiguration {
    /** How many listeners read the views at the same time; the pool has other guests. */
    private static final int READERS_MAX = 2;

    @Bean
    Recent recent(@Value("${resolute.listeners-max}") int listenersMax, MeterRegistry registry) {
        Recent recent = new Recent(listenersMax);
        registry.gauge("resolute.live.listeners", recent, Recent::listeners);
        return recent;
    }

    @Bean
    Happenings happenings(Views views, Structures structures) {
        return new Happenings(views, structures);
    }

    @Bean
    Sources sources(Recent recent, Happenings happenings) {
        return new Sources(recent, happenings, new Semaphore(READERS_MAX, true));
    }

    @Bean
    Announcer announcer(Happenings happenings, Reached reached, Recent recent) {
        return new Announcer(happenings, reached, recent);
    }

    @Bean
    Entrance entrance(Answers answers, Views views, Structures structures) {
        return new Entrance(answers, views, structures);
    }
}
