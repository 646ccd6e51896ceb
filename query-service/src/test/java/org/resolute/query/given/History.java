package org.resolute.query.given;

import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.resolute.events.Duty;
import org.resolute.events.EntryRef;
import org.resolute.events.Event;
import org.resolute.events.LearningEvent.TrainingSessionHeld;
import org.resolute.events.Level;
import org.resolute.events.OutreachEvent.Counting;
import org.resolute.events.OutreachEvent.OutreachRecorded;
import org.resolute.events.PlanEvent;
import org.resolute.events.PlanEvent.PlanDrafted;
import org.resolute.events.wire.EventJson;

/** A random history, the same for the same seed: a tree of units, two resolutions, reports. */
public final class History {
    private static final OffsetDateTime FIRST_DAY =
            OffsetDateTime.of(2020, 11, 1, 0, 0, 0, 0, ZoneOffset.ofHours(7));

    private final GivenLedger ledger;
    private final Random random;
    private final int units;
    private final Duration step;
    private final List<Past> past = new ArrayList<>();

    /** A report that a later one may set right. */
    private record Past(long position, String resolution, String unit, Event event) {}

    private History(GivenLedger ledger, long seed, int units, Duration step) {
        this.ledger = ledger;
        this.random = new Random(seed);
        this.units = units;
        this.step = step;
    }

    /** Fills the ledger up to this many events, which happened within eight days. */
    public static GivenLedger fill(GivenLedger ledger, long seed, int units, int events) {
        return fill(ledger, seed, units, events, Duration.ofMinutes(30));
    }

    /**
     * The same over another time.
     *
     * @param step the 400th part of it
     */
    public static GivenLedger fill(
            GivenLedger ledger, long seed, int units, int events, Duration step) {
        History history = new History(ledger, seed, units, step);
        history.begin();
        history.reorganise();
        history.demand();
        history.reportUntil(events);
        return ledger;
    }

    /** The same, with the reorganisation and what is owed in the middle of it. */
    public static GivenLedger fillTurbulent(GivenLedger ledger, long seed, int units, int events) {
        History history = new History(ledger, seed, units, Duration.ofMinutes(30));
        history.begin();
        history.reportUntil(events / 3);
        history.reorganise();
        history.reportUntil(events / 2);
        history.demand();
        history.reportUntil(events);
        return ledger;
    }

    private void begin() {
        for (int i = 0; i < units; i++) {
            ledger.record(unit(i), time());
        }
        ledger.record(Facts.resolution("r-0", "u-0"), time());
        ledger.record(Facts.resolution("r-1", "gso:u-1"), time());
    }

    private void reportUntil(int events) {
        while (ledger.size() < events) {
            report();
        }
    }

    /** The last units lie below no other: one is moved, and one goes into another. */
    private void reorganise() {
        String last = "u-" + (units - 1);
        ledger.record(Facts.moved("u-" + (units - 3), "u-0", day(3)), time());
        ledger.record(Facts.dissolved(last, day(4), "gso:u-" + (units - 2)), time());
    }

    private void demand() {
        for (String resolution : List.of("r-0", "r-1")) {
            ledger.record(
                    Facts.obligation(resolution, "vb-1", Duty.DOCUMENT, Level.COMMUNE, 2, day(3)),
                    time());
            ledger.record(
                    Facts.obligation(resolution, "vb-2", Duty.DOCUMENT, Level.COMMUNE, 1, day(6)),
                    time());
            ledger.record(
                    Facts.obligation(resolution, "lop", Duty.TRAINING, Level.DISTRICT, 3, day(4)),
                    time());
            ledger.record(
                    Facts.extended(resolution, "vb-1", null, day(4)),
                    time(),
                    day(2) + "T10:00:00+07:00");
        }
    }

    private Event unit(int number) {
        Level[] levels = Level.values();
        if (number == 0) {
            return Facts.unit("u-0", "Tỉnh", Level.PROVINCE, null);
        }
        int parent = random.nextInt(Math.min(number, 1 + units / 3));
        String prefix = random.nextBoolean() ? "u-" : "gso:u-";
        int level = 1 + Math.min(2, (int) Math.log10(number + 1));
        return Facts.unit("u-" + number, "Đơn vị " + number, levels[level], prefix + parent);
    }

    private void report() {
        Optional<Past> earlier =
                past.isEmpty()
                        ? Optional.empty()
                        : Optional.of(past.get(random.nextInt(past.size())));
        int kind = random.nextInt(10);
        if (kind == 0 && earlier.isPresent()) {
            ledger.record(correction(earlier.get()), time());
        } else if (kind == 1 && earlier.isPresent()) {
            Past wrong = earlier.get();
            ledger.record(Facts.retracted(wrong.resolution(), wrong.unit(), named(wrong)), time());
        } else {
            String resolution = "r-" + random.nextInt(2);
            String unit = (random.nextBoolean() ? "u-" : "gso:u-") + random.nextInt(units);
            Event event = event(random.nextInt(4), resolution, unit, "d-" + ledger.size());
            past.add(new Past(ledger.size() + 1, resolution, unit, event));
            ledger.record(event, time(), random.nextInt(3) > 0 ? time() : null);
        }
    }

    /** Other numbers for an earlier report; the correction may have to be corrected later. */
    private Event correction(Past wrong) {
        int kind =
                switch (wrong.event()) {
                    case PlanDrafted _ -> 0;
                    case TrainingSessionHeld _ -> 1;
                    case OutreachRecorded _ -> 2;
                    default -> 3;
                };
        Event other = event(kind, wrong.resolution(), wrong.unit(), name(wrong));
        String data = EventJson.write(other);
        String shorter = data.replaceFirst("\"resolution\":\"[^\"]*\",\"unit\":\"[^\"]*\",", "");
        past.add(new Past(ledger.size() + 1, wrong.resolution(), wrong.unit(), other));
        return Facts.corrected(
                wrong.resolution(),
                wrong.unit(),
                named(wrong),
                random.nextBoolean() ? data : shorter);
    }

    private EntryRef named(Past wrong) {
        boolean isNamed = random.nextBoolean() && wrong.event() instanceof PlanEvent;
        return isNamed ? Facts.named(name(wrong)) : Facts.at(wrong.position());
    }

    private static String name(Past report) {
        return report.event() instanceof PlanEvent plan ? plan.document().value() : "none";
    }

    private Event event(int kind, String resolution, String unit, String document) {
        return switch (kind) {
            case 0 -> Facts.plan(resolution, unit, document);
            case 1 -> Facts.session(resolution, unit, random.nextInt(50), random.nextInt(60));
            case 2 ->
                    Facts.outreach(
                            resolution,
                            unit,
                            random.nextInt(4) == 0 ? Counting.CONTACTS : Counting.UNIQUE,
                            random.nextInt(1000),
                            random.nextInt(4) == 0 ? random.nextInt(2000) : null);
            default -> Facts.started(resolution, unit, document);
        };
    }

    /** Some facts happen at the same time, and most are reported out of order. */
    private String time() {
        return FIRST_DAY.plus(step.multipliedBy(random.nextInt(400))).toString();
    }

    /** A day among the eight, or one as far on in another time. */
    private String day(int number) {
        return FIRST_DAY.plus(step.multipliedBy(48L * number)).toLocalDate().toString();
    }
}
