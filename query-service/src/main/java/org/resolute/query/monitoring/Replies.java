package org.resolute.query.monitoring;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What one unit said about one directive, as things happened. */
record Replies(List<Replied> all) {
    static final Replies NONE = new Replies(List.of());

    boolean has(Said kind) {
        return days(kind).findAny().isPresent();
    }

    Optional<LocalDate> first(Said kind) {
        return days(kind).findFirst();
    }

    Optional<LocalDate> last(Said kind) {
        return days(kind).reduce((_, later) -> later);
    }

    private Stream<LocalDate> days(Said kind) {
        return all.stream().filter(reply -> reply.kind() == kind).map(Replied::on);
    }

    /** One reply a line. */
    String written() {
        return all.stream().map(Replied::written).collect(Collectors.joining("\n"));
    }
}
