package org.resolute.command.ledger;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.resolute.command.ledger.Append.Line;
import org.resolute.command.ledger.NotAppended.Reason;
import org.resolute.events.EventKey;

/** Writers that fight over few aggregates, each deciding on the revision it last heard of. */
final class ManyWriters {
    final Map<EventKey, Recorded> acknowledged = new ConcurrentHashMap<>();
    final AtomicInteger conflicts = new AtomicInteger();
    final AtomicInteger repeats = new AtomicInteger();

    private final Map<String, Long> heard = new ConcurrentHashMap<>();
    private final List<GroupCommit> nodes;
    private final Ledger ledger;

    ManyWriters(List<GroupCommit> nodes, Ledger ledger) {
        this.nodes = nodes;
        this.ledger = ledger;
    }

    void write(int writers, int appendsEach, long seed) throws Exception {
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<?>> running = new ArrayList<>();
            for (int w = 0; w < writers; w++) {
                int writer = w;
                SplittableRandom random = new SplittableRandom(seed + w);
                running.add(threads.submit(() -> writer(writer, appendsEach, random)));
            }
            for (Future<?> one : running) {
                one.get();
            }
        }
    }

    private void writer(int writer, int appends, SplittableRandom random) {
        GroupCommit node = nodes.get(writer % nodes.size());
        for (int n = 0; n < appends; ) {
            String aggregate = "undertaking:r/u" + random.nextInt(16);
            long next = heard.getOrDefault(aggregate, -1L) + 1;
            List<Line> lines = new ArrayList<>();
            int size = 1 + random.nextInt(3);
            for (int i = 0; i < size; i++) {
                lines.add(Lines.line(aggregate, next + i, "w%d-%d-%d".formatted(writer, n, i)));
            }
            if (settled(node, lines)) {
                n++;
            }
        }
    }

    private boolean settled(GroupCommit node, List<Line> lines) {
        String aggregate = lines.getFirst().aggregate();
        try {
            List<Recorded> recorded = node.append(new Append(lines));
            for (int i = 0; i < lines.size(); i++) {
                acknowledged.put(lines.get(i).report().key(), recorded.get(i));
            }
            heard.merge(aggregate, lines.getLast().revision(), Math::max);
            return true;
        } catch (NotAppended e) {
            heard.put(aggregate, ledger.revisionOf(aggregate).orElse(-1L));
            if (e.reason() == Reason.REPEATED) {
                repeats.incrementAndGet();
                List<EventKey> keys = lines.stream().map(l -> l.report().key()).toList();
                ledger.find(keys)
                        .forEach((key, first) ->
                                acknowledged.put(
                                        key,
                                        new Recorded(
                                                first.place().position(),
                                                first.place().recordedAt())));
                return true;
            }
            conflicts.incrementAndGet();
            return false;
        }
    }
}
