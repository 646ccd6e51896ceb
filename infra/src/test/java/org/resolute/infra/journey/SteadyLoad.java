package org.resolute.infra.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import org.resolute.platform.Patience;
import tools.jackson.databind.JsonNode;

/**
 * Systems of units that report all the time, one report at a time or several, and send the same
 * reports again, under the same ids, until they are acknowledged.
 */
final class SteadyLoad implements AutoCloseable {
    private static final int SENDERS = 4;
    private static final int BATCH = 5;
    private static final Duration PACE = Duration.ofMillis(50);
    private static final Duration PAUSE = Duration.ofMillis(200);

    /** How often a sender calls on a door that does not take its reports. */
    private static final int CALLS_MAX = 600;

    private static final Duration WAIT_MAX = Duration.ofMinutes(2);

    final Map<String, Long> acknowledged = new ConcurrentHashMap<>();
    final AtomicInteger sentAgain = new AtomicInteger();

    private final RunningHouse house;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final List<Future<?>> senders = new ArrayList<>();
    private volatile boolean reporting = true;

    private SteadyLoad(RunningHouse house) {
        this.house = house;
    }

    static SteadyLoad on(RunningHouse house) {
        SteadyLoad load = new SteadyLoad(house);
        for (int n = 0; n < SENDERS; n++) {
            int sender = n;
            load.senders.add(load.threads.submit(() -> load.report(sender)));
        }
        return load;
    }

    /** Waits until so many more reports are acknowledged; returns the highest position of any. */
    long awaitMore(int reports) {
        int wanted = acknowledged.size() + reports;
        boolean came =
                Patience.until(
                        WAIT_MAX,
                        () ->
                                acknowledged.size() >= wanted
                                        || senders.stream().anyMatch(Future::isDone));
        assertThat(came && acknowledged.size() >= wanted).as("the load goes on").isTrue();
        return acknowledged.values().stream().mapToLong(Long::longValue).max().orElseThrow();
    }

    /** Begins no more reports, and waits for those that were begun. */
    void finish() throws Exception {
        reporting = false;
        for (Future<?> sender : senders) {
            sender.get();
        }
    }

    private void report(int sender) {
        for (int n = sender; reporting; n += BATCH) {
            Map<String, String> reports = new TreeMap<>();
            int size = n % 3 == 0 ? BATCH : 1;
            for (int i = 0; i < size; i++) {
                String id = "load-" + sender + "-" + (n + i);
                reports.put(id, Reports.numbered(id, n + i));
            }
            untilAcknowledged(reports);
            LockSupport.parkNanos(PACE.toNanos());
        }
    }

    private void untilAcknowledged(Map<String, String> reports) {
        for (int call = 0; call < CALLS_MAX; call++) {
            take(reports);
            if (reports.isEmpty()) {
                return;
            }
            sentAgain.addAndGet(reports.size());
            LockSupport.parkNanos(PAUSE.toNanos());
        }
        throw new AssertionError("never acknowledged: " + reports.keySet());
    }

    /** Sends the reports and takes out those that are acknowledged. */
    private void take(Map<String, String> reports) {
        try {
            HttpResponse<String> answer = house.send(List.copyOf(reports.values()));
            if (answer.statusCode() >= 500 || answer.statusCode() == 409) {
                return;
            }
            JsonNode body = RunningHouse.json(answer);
            for (JsonNode receipt : body.has("items") ? body.get("items") : List.of(body)) {
                take(receipt, reports);
            }
        } catch (IOException _) {
            // The door is closed, or closed while it answered: whoever sends does not know.
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private void take(JsonNode receipt, Map<String, String> reports) {
        String status = receipt.path("status").asString();
        switch (status) {
            case "recorded", "repeated" -> {
                String id = receipt.get("id").asString();
                acknowledged.put(id, receipt.get("position").asLong());
                reports.remove(id);
            }
            case "conflict" -> {}
            default -> throw new AssertionError("a report was not taken: " + receipt);
        }
    }

    @Override
    public void close() {
        reporting = false;
        threads.shutdownNow();
    }
}
