package org.resolute.query.live;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.resolute.query.account.Account;
import org.resolute.query.answer.Snapshot;
import org.resolute.query.answer.Views;
import org.resolute.query.asof.AsOf;
import org.resolute.query.progress.Moved;
import org.resolute.query.structure.Structures;

/**
 * Reads what happened behind a position, page by page.
 *
 * <p>Note to the maintainer. What a report changed of its unit's own counts is found by making the
 * unit's account as of the report and as of the event before it. That costs some reads by key for
 * each report, so it is done only where few came at once, and only for units that have not reported
 * very often; the cost of an event is bounded by these two numbers, whatever the ledger holds.
 */
final class Happenings {
    /** Events in a page. */
    static final int EVENTS_AT_ONCE = 500;

    /** Of so many events at once the changes are worked out. */
    private static final int WORKED_OUT_MAX = 50;

    /** Of units with so many entries under a resolution the changes are worked out. */
    private static final int ENTRIES_MAX = 1_000;

    private static final String ENTRIES =
            "select count(*) from (select from timeline where resolution = ? and unit = ? limit ?)";

    private final Views views;
    private final Structures structures;

    Happenings(Views views, Structures structures) {
        this.views = views;
        this.structures = structures;
    }

    private record Read(List<Happening> events, Page empty) {}

    /** A report's undertaking. */
    private record Work(String resolution, String unit) {
        static Work of(Happening event) {
            return new Work(
                    Objects.requireNonNull(event.resolution()),
                    Objects.requireNonNull(event.unit()));
        }
    }

    /** What follows the position, as far as the views have come or a page goes. */
    Page after(long position) {
        Read read =
                views.read(
                        Optional.empty(), Optional.empty(), snapshot -> read(snapshot, position));
        List<Happening> events = read.events();
        boolean isWorkedOut = events.size() <= WORKED_OUT_MAX;
        Map<Work, Optional<Account>> accounts = new HashMap<>();
        List<Told> told = new ArrayList<>();
        for (Happening event : events) {
            List<Moved> changes =
                    isWorkedOut && event.isReport() ? changes(event, read.empty(), accounts) : null;
            told.add(Told.of(event, changes));
        }
        Page empty = read.empty();
        return new Page(told, empty.upTo(), empty.structure(), empty.day());
    }

    private Read read(Snapshot snapshot, long position) throws SQLException {
        List<Happening> events = Happening.after(snapshot, position, EVENTS_AT_ONCE);
        long upTo =
                events.size() < EVENTS_AT_ONCE
                        ? Math.max(position, snapshot.asOf().position())
                        : events.getLast().position();
        return new Read(events, new Page(List.of(), upTo, structures.of(snapshot), snapshot.day()));
    }

    private @Nullable List<Moved> changes(
            Happening event, Page page, Map<Work, Optional<Account>> accounts) {
        Work work = Work.of(event);
        Optional<Account> before =
                accounts.computeIfAbsent(work, _ -> account(work, event.position() - 1, page));
        Optional<Account> after = before.isEmpty() ? before : account(work, event.position(), page);
        accounts.put(work, after);
        return before.isPresent() && after.isPresent()
                ? Moved.between(before.get(), after.get())
                : null;
    }

    /** Nothing where the unit has reported too often. */
    private Optional<Account> account(Work work, long position, Page page) {
        return views.read(
                Optional.of(new AsOf(position, null, page.day())),
                Optional.of(page.day()),
                snapshot ->
                        isShort(snapshot, work)
                                ? Optional.of(
                                        Account.of(
                                                snapshot,
                                                work.resolution(),
                                                work.unit(),
                                                page.day()))
                                : Optional.empty());
    }

    private static boolean isShort(Snapshot snapshot, Work work) throws SQLException {
        long entries =
                snapshot.one(
                                ENTRIES,
                                row -> row.getLong(1),
                                work.resolution(),
                                work.unit(),
                                ENTRIES_MAX + 1)
                        .orElseThrow();
        return entries <= ENTRIES_MAX;
    }
}
