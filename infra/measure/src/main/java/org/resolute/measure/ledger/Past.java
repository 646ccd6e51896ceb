package org.resolute.measure.ledger;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.resolute.events.EventKey;
import org.resolute.events.wire.Envelope;
import org.resolute.events.wire.Envelope.Origin;
import org.resolute.events.wire.Envelope.Place;
import org.resolute.events.wire.WireName;

/**
 * What a ledger of any length holds: its ground, and then plans, training sessions and outreach of
 * all undertakings in turn.
 *
 * <p>Undertakings take turns so that none gets longer than others, and days of occurrence jump
 * within a year as those of reports that come in late do: views are made in order of position and
 * read in order of occurrence.
 */
public final class Past {
    /** People each outreach of the past reached. */
    public static final int REACHED = 1200;

    private static final int DAYS = 330;

    /** No divisor of the number of days: all of them have their turn. */
    private static final int DAYS_JUMPED = 97;

    private static final List<String> TIMES =
            IntStream.range(0, DAYS)
                    .mapToObj(LocalDate.of(2020, 11, 1)::plusDays)
                    .map(day -> day + "T09:00:00+07:00")
                    .toList();

    private final String ledger;
    private final Ground ground;
    private final Instant begin;
    private final List<Fact> first;

    /**
     * @param begin of recording; an event is recorded each microsecond
     */
    public Past(String ledger, Ground ground, Instant begin) {
        this.ledger = ledger;
        this.ground = ground;
        this.begin = begin;
        this.first = ground.facts();
    }

    /** The name of a unit of its ground. */
    public String unit(int number) {
        return ground.unit(number);
    }

    /** Reports of undertakings once so many events are recorded. */
    public long reports(long events) {
        return events - ground.events();
    }

    /** Events on the timelines of the views once so many are recorded. */
    public long timelineEntries(long events) {
        return events - 1 - ground.units();
    }

    /** The event at a position, from 1. */
    public Envelope at(long position) {
        Fact fact =
                position <= first.size()
                        ? first.get((int) position - 1)
                        : reported(position - 1 - first.size());
        return new Envelope(
                new EventKey(Reports.SOURCE, fact.id()),
                fact.type(),
                fact.subject(),
                fact.time(),
                new Place(ledger, position, begin.plusNanos(1_000 * position), fact.revision()),
                new Origin("anonymous", new UUID(position, ~position).toString(), null),
                fact.data());
    }

    private Fact reported(long number) {
        int undertaking = (int) (number % ground.undertakings());
        String resolution = Ground.resolution(undertaking % ground.resolutions());
        String unit = ground.unit(undertaking / ground.resolutions());
        long revision = number / ground.undertakings();
        WireName type = type(number + revision);
        String id = "past-" + number;
        return new Fact(
                type,
                resolution + "/" + unit,
                revision,
                id,
                TIMES.get((int) (number * DAYS_JUMPED % DAYS)),
                "{\"resolution\":\""
                        + resolution
                        + "\",\"unit\":\""
                        + unit
                        + "\""
                        + rest(type, id));
    }

    /** Of ten reports six tell of outreach, three of training, one of a plan. */
    private static WireName type(long number) {
        int turn = (int) (number % 10);
        if (turn < 6) {
            return WireName.OUTREACH_RECORDED;
        }
        return turn < 9 ? WireName.TRAINING_SESSION_HELD : WireName.PLAN_DRAFTED;
    }

    private static String rest(WireName type, String id) {
        return switch (type) {
            case PLAN_DRAFTED ->
                    ",\"document\":\""
                            + id
                            + "\",\"kind\":\"PLAN\",\"title\":\"Kế hoạch thực hiện nghị quyết\","
                            + "\"reference\":\"12-KH/HU\"}";
            case TRAINING_SESSION_HELD ->
                    ",\"session\":\""
                            + id
                            + "\",\"format\":\"VIDEO_LINK\",\"expected\":240,\"attended\":231,"
                            + "\"chaired\":true,\"monitored\":false,\"speakerRating\":4}";
            case OUTREACH_RECORDED ->
                    ",\"activity\":\""
                            + id
                            + "\",\"channel\":\"MEETING\",\"audience\":\"PUBLIC\",\"reached\":"
                            + REACHED
                            + ",\"target\":4000,\"counting\":\"UNIQUE\"}";
            default -> throw new IllegalArgumentException("no report of a past is of " + type);
        };
    }
}
