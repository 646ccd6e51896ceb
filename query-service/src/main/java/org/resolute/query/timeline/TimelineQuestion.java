package org.resolute.query.timeline;

import java.time.Instant;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.resolute.events.wire.WireName;
import org.resolute.query.answer.Question;
import org.resolute.query.intake.LedgerZone;
import org.resolute.query.structure.Whose;
import org.resolute.query.timeline.TimelineQuery.Filter;
import org.resolute.query.timeline.TimelineQuery.Order;

/**
 * The parameters of a timeline.
 *
 * @param whose entries of the unit that is named, where one is
 * @param identity what a cursor belongs to: everything but the cursor and the size of the page
 */
record TimelineQuestion(
        String resolution, TimelineQuery query, Whose whose, String identity, int pageSize) {
    private static final int LIMIT_MAX = 1_000;
    private static final int LIMIT_OTHERWISE = 100;

    static TimelineQuestion of(Question question, String resolution, LedgerZone zone) {
        Filter filter = filter(question, zone);
        Order order = question.oneOf("order", Order.class).orElse(Order.ASC);
        Whose whose = question.oneOf("rollup", Whose.class).orElse(Whose.OWN);
        int pageSize = (int) question.number("limit", 1, LIMIT_MAX, LIMIT_OTHERWISE);
        String identity =
                resolution
                        + " "
                        + question.text("unit")
                        + " "
                        + whose
                        + " "
                        + question.text("structure")
                        + " "
                        + question.text("asOf")
                        + " "
                        + filter
                        + " "
                        + order;
        Optional<Cursor> after = question.text("after").flatMap(c -> Cursor.read(c, identity));
        if (question.text("after").isPresent() && after.isEmpty()) {
            question.fault("after", "cursor");
        }
        return new TimelineQuestion(
                resolution,
                new TimelineQuery(filter, order, pageSize + 1, after),
                whose,
                identity,
                pageSize);
    }

    static Filter filter(Question question, LedgerZone zone) {
        Optional<Moment> from = moment(question, "from", zone);
        Optional<Moment> to = moment(question, "to", zone);
        if (from.isPresent() && to.isPresent() && to.get().begin().isBefore(from.get().begin())) {
            question.fault("to", "before", "from");
        }
        Optional<Instant> happened =
                question.day("validAt").map(day -> zone.startOf(day.plusDays(1)));
        Optional<Instant> end =
                Stream.of(to.map(Moment::end), happened)
                        .flatMap(Optional::stream)
                        .min(Comparator.naturalOrder());
        return new Filter(types(question), from.map(Moment::begin), end);
    }

    private static Optional<Moment> moment(Question question, String name, LedgerZone zone) {
        Optional<Moment> moment = question.text(name).flatMap(day -> Moment.parse(day, zone));
        if (question.text(name).isPresent() && moment.isEmpty()) {
            question.fault(name, "moment");
        }
        return moment;
    }

    private static List<WireName> types(Question question) {
        List<String> asked =
                question.text("types").stream()
                        .flatMap(list -> Arrays.stream(list.split(",", -1)))
                        .map(String::strip)
                        .toList();
        List<WireName> types =
                Arrays.stream(WireName.values())
                        .filter(name -> asked.stream().anyMatch(one -> isNamed(name, one)))
                        .toList();
        boolean allKnown =
                asked.stream().allMatch(one -> types.stream().anyMatch(t -> isNamed(t, one)));
        if (!allKnown) {
            question.fault("types", "one-of", known());
        }
        return types;
    }

    private static boolean isNamed(WireName name, String asked) {
        return asked.equals(name.shortName()) || asked.equals(name.type());
    }

    private static String known() {
        return WireName.current().stream()
                .map(WireName::shortName)
                .collect(Collectors.joining(", "));
    }
}
