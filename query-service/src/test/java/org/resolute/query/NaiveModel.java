package org.resolute.query;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.resolute.events.EntryEvent.EntryCorrected;
import org.resolute.events.EntryEvent.EntryRetracted;
import org.resolute.events.EntryRef;
import org.resolute.events.ObligationEvent.DeadlineExtended;
import org.resolute.events.ObligationEvent.ObligationSet;
import org.resolute.events.PlanEvent;
import org.resolute.events.UndertakingEvent;
import org.resolute.events.UnitEvent.UnitDissolved;
import org.resolute.events.UnitEvent.UnitEstablished;
import org.resolute.events.UnitEvent.UnitMoved;
import org.resolute.events.UnitRef;
import org.resolute.events.wire.Envelope;
import org.resolute.events.wire.EventJson;
import org.resolute.events.wire.WireName;
import org.resolute.query.given.GivenLedger;

/** The answers as a reader of the definitions would compute them by hand: slowly, from the list. */
final class NaiveModel {
    static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");

    final List<Envelope> envelopes;
    final Map<String, UnitEstablished> units = new HashMap<>();
    final Map<String, List<Report>> reports = new HashMap<>();
    final List<Envelope> obligations = new ArrayList<>();
    private final List<UnitMoved> moves = new ArrayList<>();
    private final Map<String, UnitDissolved> ends = new HashMap<>();

    NaiveModel(GivenLedger ledger) {
        this(ledger.envelopes());
    }

    /** What was known when these events were all there were. */
    NaiveModel(List<Envelope> known) {
        envelopes = known;
        for (Envelope envelope : envelopes) {
            switch (envelope.event()) {
                case UnitEstablished unit -> units.put(unit.unit().value(), unit);
                case UnitMoved moved -> moves.add(moved);
                case UnitDissolved end -> ends.put(plain(end.unit().written()), end);
                case ObligationSet _, DeadlineExtended _ -> obligations.add(envelope);
                case UndertakingEvent event -> report(envelope, event);
                default -> {}
            }
        }
    }

    /** What a report says now, and when the first report of the thing happened and came. */
    static final class Report {
        final long root;
        final LocalDate occurredOn;
        final LocalDate receivedOn;
        final Instant receivedAt;
        final long position;
        UndertakingEvent says;
        boolean counts = true;

        Report(Envelope envelope, UndertakingEvent says, @Nullable Report first) {
            String attested = envelope.origin().receivedAt();
            position = envelope.place().position();
            root = first == null ? position : first.root;
            occurredOn =
                    first == null
                            ? LocalDate.ofInstant(envelope.occurredAt(), ZONE)
                            : first.occurredOn;
            Instant received =
                    attested == null
                            ? envelope.place().recordedAt()
                            : OffsetDateTime.parse(attested).toInstant();
            receivedAt = first == null ? received : first.receivedAt;
            receivedOn = LocalDate.ofInstant(receivedAt, ZONE);
            this.says = says;
        }
    }

    private void report(Envelope envelope, UndertakingEvent event) {
        List<Report> own = reports.computeIfAbsent(envelope.subject(), _ -> new ArrayList<>());
        switch (event) {
            case EntryCorrected correction -> {
                Report wrong = meant(own, correction.entry());
                Report right = new Report(envelope, event, wrong);
                right.counts = wrong != null;
                if (wrong != null) {
                    wrong.counts = false;
                    right.says = replaced(correction, wrong.says);
                }
                own.add(right);
            }
            case EntryRetracted retraction -> {
                Report wrong = meant(own, retraction.entry());
                if (wrong != null) {
                    wrong.counts = false;
                }
                Report said = new Report(envelope, event, null);
                said.counts = false;
                own.add(said);
            }
            default -> own.add(new Report(envelope, event, null));
        }
    }

    private static @Nullable Report meant(List<Report> own, EntryRef entry) {
        return switch (entry) {
            case EntryRef.AtPosition at -> {
                long root =
                        own.stream()
                                .filter(r -> r.position == at.position())
                                .mapToLong(r -> r.root)
                                .findFirst()
                                .orElse(0);
                yield last(own, r -> r.root == root);
            }
            case EntryRef.Named named ->
                    last(
                            own,
                            r ->
                                    r.says instanceof PlanEvent plan
                                            && plan.document().equals(named.name()));
        };
    }

    private static @Nullable Report last(List<Report> own, Predicate<Report> wanted) {
        return own.stream()
                .filter(r -> r.counts && wanted.test(r))
                .reduce((_, later) -> later)
                .orElse(null);
    }

    private static UndertakingEvent replaced(EntryCorrected correction, UndertakingEvent wrong) {
        String json = correction.replacement().json();
        String names =
                "{\"resolution\":\"%s\",\"unit\":\"%s\","
                        .formatted(correction.resolution(), correction.unit().written());
        String whole = json.contains("\"resolution\"") ? json : names + json.substring(1);
        return (UndertakingEvent) EventJson.read(WireName.of(wrong), whole);
    }

    private static String plain(String reference) {
        return reference.replace("gso:", "");
    }

    /** The unit that stands for this one on the day. */
    String home(String unit, LocalDate day) {
        UnitDissolved end = ends.get(unit);
        return end == null || day.isBefore(end.effectiveOn())
                ? unit
                : home(plain(end.successors().getFirst().unit().written()), day);
    }

    boolean isInForce(String unit, LocalDate day) {
        return home(unit, day).equals(unit);
    }

    int inForce(LocalDate day) {
        return (int) units.keySet().stream().filter(unit -> isInForce(unit, day)).count();
    }

    UnitEstablished unit(String id) {
        return Objects.requireNonNull(units.get(id));
    }

    private String parent(String unit, LocalDate day) {
        UnitRef first = unit(unit).parent();
        String parent = first == null ? "" : first.written();
        for (UnitMoved move : moves) {
            if (plain(move.unit().written()).equals(unit) && !day.isBefore(move.effectiveOn())) {
                parent = move.parent().written();
            }
        }
        return plain(parent);
    }

    boolean isUnder(String unit, String root, LocalDate day) {
        String above = unit;
        while (!above.isEmpty() && !above.equals(root)) {
            above = parent(above, day);
        }
        return above.equals(root);
    }

    /** All units whose work stands at or below the root in the tree of the day. */
    List<String> subtree(String root, LocalDate day) {
        return units.keySet().stream().filter(u -> isUnder(home(u, day), root, day)).toList();
    }

    NaiveSum sum(String resolution, List<String> working, LocalDate day, LocalDate tree) {
        NaiveSum sum = new NaiveSum();
        for (String unit : working) {
            sum.units += isInForce(unit, tree) ? 1 : 0;
            sum.add(known(resolution, unit, day));
        }
        return sum;
    }

    List<Report> known(String resolution, String unit, LocalDate day) {
        return reports.getOrDefault(resolution + "/" + unit, List.of()).stream()
                .filter(report -> !report.occurredOn.isAfter(day))
                .toList();
    }

    List<Long> timeline(String resolution, Predicate<Envelope> wanted) {
        return envelopes.stream()
                .filter(e -> (e.subject() + "/").startsWith(resolution + "/"))
                .filter(wanted)
                .sorted(
                        Comparator.comparing(Envelope::occurredAt)
                                .thenComparingLong(e -> e.place().position()))
                .map(e -> e.place().position())
                .toList();
    }
}
