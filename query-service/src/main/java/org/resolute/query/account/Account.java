package org.resolute.query.account;

import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.resolute.events.Duty;
import org.resolute.query.account.Document.Stage;
import org.resolute.query.answer.Snapshot;
import org.resolute.query.timeline.Amount;
import org.resolute.query.timeline.Fact;

/** What one unit reported under one resolution. The order of its facts makes no difference. */
public final class Account {
    private final Map<String, Document> documents = new HashMap<>();
    private final Map<Duty, List<Item>> items = new EnumMap<>(Duty.class);
    private final Map<Amount, Long> amounts = new EnumMap<>(Amount.class);
    private final Set<String> obstacles = new HashSet<>();
    private final Set<String> resolved = new HashSet<>();
    private boolean gaveTarget;
    private Last last = Last.NONE;

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

    private void add(Fact fact) {
        last = last.or(new Last(fact.seen().position(), fact.seen().recordedAt()));
        if (fact.seen().isCounted()) {
            for (Amount amount : Amount.values()) {
                amounts.merge(amount, fact.amount(amount), Long::sum);
            }
            gaveTarget |= fact.has(Amount.TARGET);
            count(fact);
        }
    }

    private void count(Fact fact) {
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
            case "obstacle-reported" -> obstacles.add(name(fact));
            case "obstacle-resolved" -> resolved.add(name(fact));
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

    private static String name(Fact fact) {
        return Objects.requireNonNull(fact.entry(), "documents and obstacles have names");
    }

    public Last last() {
        return last;
    }

    public long amount(Amount amount) {
        return amounts.getOrDefault(amount, 0L);
    }

    /** Whether any activity of the unit came with a target of people who are counted once. */
    public boolean gaveTarget() {
        return gaveTarget;
    }

    /** What may fulfil a duty, in order of occurrence. */
    public List<Item> items(Duty duty) {
        Collection<Item> found =
                duty == Duty.DOCUMENT
                        ? documents.values().stream().flatMap(d -> d.started().stream()).toList()
                        : items.getOrDefault(duty, List.of());
        return found.stream().sorted(Item.ORDER).toList();
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
        return documents.values().stream().filter(document -> document.is(stage)).count();
    }

    public long openObstacles() {
        return obstacles.stream().filter(name -> !resolved.contains(name)).count();
    }
}
