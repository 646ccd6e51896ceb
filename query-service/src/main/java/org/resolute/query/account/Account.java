package org.resolute.query.account;

import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.resolute.events.Duty;
import org.resolute.events.calendar.ReportingPeriod;
import org.resolute.query.account.Document.Stage;
import org.resolute.query.answer.Snapshot;
import org.resolute.query.timeline.Amount;
import org.resolute.query.timeline.Fact;

/**
 * What one unit reported under one resolution, at any time or in one reporting period. The order of
 * its facts makes no difference.
 *
 * <p>Note to the maintainer. Amounts are kept by reporting month, the shortest period there is; a
 * period's account shares everything with the whole one and counts what happened first in it. So
 * the counts of all periods add up to the whole.
 */
public final class Account {
    private final Map<String, Document> documents;
    private final Map<Duty, List<Item>> items;
    private final Map<YearMonth, Map<Amount, Long>> amounts;
    private final Map<String, LocalDate> obstacles;
    private final Map<String, LocalDate> resolved;
    private final @Nullable ReportingPeriod period;
    private boolean gaveTarget;
    private Last last = Last.NONE;

    /** Of a unit that did nothing. */
    public Account() {
        documents = new HashMap<>();
        items = new EnumMap<>(Duty.class);
        amounts = new TreeMap<>();
        obstacles = new HashMap<>();
        resolved = new HashMap<>();
        period = null;
    }

    private Account(Account whole, ReportingPeriod period) {
        documents = whole.documents;
        items = whole.items;
        amounts = whole.amounts;
        obstacles = whole.obstacles;
        resolved = whole.resolved;
        this.period = period;
        gaveTarget = whole.gaveTarget;
        last = whole.last;
    }

    /** The last entry of a unit, counted or not; position 0 and no time before the first. */
    public record Last(long position, @Nullable Instant recordedAt) {
        public static final Last NONE = new Last(0, null);

        public Last or(Last other) {
            return other.position > position ? other : this;
        }
    }

    /** The accounts by unit, as of what happened by this day; none for units that did nothing. */
    public static Map<String, Account> all(Snapshot snapshot, String resolution, LocalDate day)
            throws SQLException {
        Map<String, Account> accounts = new HashMap<>();
        Fact.each(
                snapshot,
                resolution,
                day,
                fact -> accounts.computeIfAbsent(fact.unit(), _ -> new Account()).add(fact));
        return accounts;
    }

    /** The account of one unit. */
    public static Account of(Snapshot snapshot, String resolution, String unit, LocalDate day)
            throws SQLException {
        Account account = new Account();
        Fact.of(snapshot, resolution, unit, day).forEach(account::add);
        return account;
    }

    private void add(Fact fact) {
        last = last.or(new Last(fact.seen().position(), fact.seen().recordedAt()));
        if (fact.seen().isCounted()) {
            count(fact);
        }
    }

    /** Counts an entry that counts. */
    public void count(Fact fact) {
        YearMonth month = ReportingPeriod.monthOf(fact.seen().occurredOn());
        Map<Amount, Long> sums = amounts.computeIfAbsent(month, _ -> new EnumMap<>(Amount.class));
        fact.amounts().forEach((amount, value) -> sums.merge(amount, value, Long::sum));
        gaveTarget |= fact.has(Amount.TARGET);
        countThing(fact);
    }

    private void countThing(Fact fact) {
        switch (fact.kind()) {
            case "plan-drafted" -> document(fact, Stage.DRAFTED);
            case "plan-approved" -> document(fact, Stage.APPROVED);
            case "plan-started" -> document(fact, Stage.STARTED);
            case "plan-finished" -> document(fact, Stage.FINISHED);
            case "plan-revised" -> document(fact, Stage.REVISED);
            case "training-session-held" -> item(fact, Duty.TRAINING);
            case "outreach-recorded" -> item(fact, Duty.OUTREACH);
            case "inspection-conducted" -> item(fact, Duty.INSPECTION);
            case "review-filed" -> item(fact, Duty.REVIEW);
            case "recommendations-forwarded" -> item(fact, Duty.RECOMMENDATIONS);
            case "obstacle-reported" -> obstacle(fact, obstacles);
            case "obstacle-resolved" -> obstacle(fact, resolved);
            default -> {
                // Essays count by their numbers alone.
            }
        }
    }

    private void document(Fact fact, Stage stage) {
        documents.computeIfAbsent(name(fact), _ -> new Document()).add(stage, fact);
    }

    private void item(Fact fact, Duty duty) {
        items.computeIfAbsent(duty, _ -> new ArrayList<>()).add(Item.of(fact, null));
    }

    private static void obstacle(Fact fact, Map<String, LocalDate> days) {
        LocalDate day = fact.seen().occurredOn();
        days.merge(name(fact), day, (one, other) -> other.isBefore(one) ? other : one);
    }

    private static String name(Fact fact) {
        return Objects.requireNonNull(fact.entry(), "documents and obstacles have names");
    }

    /**
     * What of this happened in the period. Whether a target was given is asked of the whole, since
     * it says how the people reached are counted.
     */
    public Account within(ReportingPeriod part) {
        return new Account(this, part);
    }

    /** The reporting months in which anything that counts happened. */
    public Set<YearMonth> months() {
        return amounts.keySet();
    }

    private boolean isSeen(LocalDate day) {
        return period == null || period.contains(day);
    }

    public Last last() {
        return last;
    }

    public long amount(Amount amount) {
        long sum = 0;
        for (var month : amounts.entrySet()) {
            if (isSeen(ReportingPeriod.of(month.getKey()).first())) {
                sum += month.getValue().getOrDefault(amount, 0L);
            }
        }
        return sum;
    }

    /** Whether any activity of the unit came with a target of people who are counted once. */
    public boolean gaveTarget() {
        return gaveTarget;
    }

    /** What may fulfil a duty, in order of occurrence. */
    public List<Item> items(Duty duty) {
        Stream<Item> found =
                duty == Duty.DOCUMENT
                        ? documents.values().stream().flatMap(d -> d.started().stream())
                        : items.getOrDefault(duty, List.of()).stream();
        return found.filter(item -> isSeen(item.occurredOn())).sorted(Item.ORDER).toList();
    }

    public long drafted() {
        return documents(Stage.DRAFTED);
    }

    public long approved() {
        return documents(Stage.APPROVED);
    }

    /** Documents that are or were carried out. */
    public long started() {
        return documents(Stage.STARTED);
    }

    public long finished() {
        return documents(Stage.FINISHED);
    }

    private long documents(Stage stage) {
        return seen(documents.values().stream().flatMap(one -> one.day(stage).stream()));
    }

    public long obstaclesReported() {
        return seen(obstacles.values().stream());
    }

    public long obstaclesResolved() {
        return seen(resolved.values().stream());
    }

    private long seen(Stream<LocalDate> days) {
        return days.filter(this::isSeen).count();
    }

    public long openObstacles() {
        return obstacles.keySet().stream().filter(name -> !resolved.containsKey(name)).count();
    }
}
