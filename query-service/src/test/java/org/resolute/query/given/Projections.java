package org.resolute.query.given;

import java.time.Clock;
import java.time.ZoneId;
import java.util.List;
import java.util.regex.Pattern;
import org.resolute.query.intake.LedgerZone;
import org.resolute.query.intake.Projection;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.annotation.ClassPathBeanDefinitionScanner;
import org.springframework.core.type.filter.RegexPatternTypeFilter;

/** The projections of the service in their order, as its configuration wires them. */
public final class Projections {
    private static final Pattern ROOMS =
            Pattern.compile(".*\\.(AsOf|Structure|Obligation|Monitoring|Timeline)Configuration");

    private static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");

    private static final List<Projection> ALL = wired();

    private Projections() {}

    public static List<Projection> all() {
        return ALL;
    }

    private static List<Projection> wired() {
        try (var context = new AnnotationConfigApplicationContext()) {
            var scanner = new ClassPathBeanDefinitionScanner(context, false);
            scanner.addIncludeFilter(new RegexPatternTypeFilter(ROOMS));
            scanner.scan("org.resolute.query");
            context.registerBean(Clock.class, Clock::systemUTC);
            context.registerBean(LedgerZone.class, () -> new LedgerZone(ZONE));
            context.refresh();
            return context.getBeanProvider(Projection.class).orderedStream().toList();
        }
    }
}
