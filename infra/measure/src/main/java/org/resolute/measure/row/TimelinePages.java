package org.resolute.measure.row;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.resolute.measure.http.Conversation;
import org.resolute.measure.http.Latencies;
import org.resolute.measure.ledger.Ground;
import org.resolute.measure.row.Finding.Figure;
import org.resolute.measure.stage.Jvm;
import org.resolute.measure.stage.Stage;

/**
 * The page of a timeline and what its chart asks for, where one resolution has a million entries.
 */
final class TimelinePages implements Measure {
    private static final double MILLIS_MAX = 300;
    private static final double OF_SCAN = 0.2;
    private static final int UNITS = 3_000;
    private static final int WARM = 20;
    private static final int ASKED = 60;
    private static final int SCANS = 5;
    private static final int FAR = 200;
    private static final String MEMORY = "-Xmx1g";
    private static final String ROUTE = "/v1/resolutions/" + Ground.resolution(0) + "/timeline";
    private static final String PAGE = "/resolutions/" + Ground.resolution(0) + "/timeline";
    private static final String SCAN =
            """
            select (occurred_at at time zone 'Asia/Ho_Chi_Minh')::date, type, count(*)
            from timeline where resolution = ? group by 1, 2
            """;

    @Override
    public String name() {
        return "timeline";
    }

    @Override
    public List<Finding> take(Stage stage, Scale scale) {
        Ground ground = new Ground(UNITS, 1, true);
        List<Finding> findings = new ArrayList<>();
        try (Filled views = new Filled(stage, "timeline", ground, scale.topicEvents(), MEMORY)) {
            Jvm service = views.service();
            String entries = String.format(Locale.ROOT, "%,d entries", scale.topicEvents());
            findings.add(first(service, "first page of a timeline after a start, " + entries));
            findings.add(page(service, "page of a timeline, p99", PAGE));
            findings.add(page(service, "the same by units, p99", PAGE + "?by=unit"));
            String district = views.past().unit(3);
            findings.add(page(service, "the same of a district, p99", PAGE + "?unit=" + district));
            String rare = PAGE + "?types=obligation-set";
            findings.add(page(service, "the same of a rare kind, p99", rare));
            findings.add(page(service, "the same in the past, p99", PAGE + "?asOf=20000"));
            findings.add(page(service, "a page far behind, p99", far(service)));
            Latencies chart = asked(service, ROUTE + "/days?by=kind&per=day");
            Latencies units = asked(service, ROUTE + "/days?by=unit&per=day");
            Figure scan = Figure.millis(scan(stage, views).millis(0.5), "SQL that counts them");
            findings.add(Finding.atMost("its chart, p50", millis(chart, 0.5), scan, OF_SCAN));
            findings.add(
                    Finding.atMost("its chart by units, p50", millis(units, 0.5), scan, OF_SCAN));
            stage.stop(service);
        }
        return findings;
    }

    private static Finding first(Jvm service, String name) {
        Latencies once = new Latencies();
        try (Conversation query = new Conversation(service.port())) {
            ask(query, PAGE, once);
        }
        return Finding.noted(name, Figure.millis(once.millis(0.5), "").written());
    }

    private static Finding page(Jvm service, String name, String path) {
        return Finding.atMost(
                name,
                millis(asked(service, path), 0.99),
                MILLIS_MAX,
                String.format(Locale.ROOT, "≤ %,.0f ms", MILLIS_MAX));
    }

    /** The page that the reader comes to who follows the route so many thousand entries. */
    private static String far(Jvm service) {
        String at = ROUTE + "?order=desc&limit=1000";
        try (Conversation query = new Conversation(service.port())) {
            for (int page = 0; page < FAR; page++) {
                demand(query.get(at), query);
                String link = query.header("link").orElseThrow();
                at = link.substring(1, link.indexOf('>'));
            }
        }
        return PAGE + "?after=" + at.replaceFirst(".*[?&]after=([^&]+).*", "$1");
    }

    private static Latencies asked(Jvm service, String path) {
        Latencies latencies = new Latencies();
        try (Conversation query = new Conversation(service.port())) {
            for (int n = 0; n < WARM + ASKED; n++) {
                ask(query, path, n < WARM ? new Latencies() : latencies);
            }
        }
        return latencies;
    }

    private static void ask(Conversation query, String path, Latencies into) {
        long begun = System.nanoTime();
        int status = query.get(path);
        into.add(System.nanoTime() - begun);
        demand(status, query);
    }

    private static Latencies scan(Stage stage, Filled filled) {
        Latencies scans = new Latencies();
        try (Connection views = new Recorded(stage, filled.databases()).views();
                PreparedStatement select = views.prepareStatement(SCAN)) {
            select.setString(1, Ground.resolution(0));
            for (int n = 0; n < SCANS; n++) {
                long begun = System.nanoTime();
                try (ResultSet rows = select.executeQuery()) {
                    rows.next();
                    scans.add(System.nanoTime() - begun);
                }
            }
        } catch (SQLException e) {
            throw new IllegalStateException("the views could not be scanned", e);
        }
        return scans;
    }

    private static void demand(int status, Conversation query) {
        if (status != 200) {
            throw new IllegalStateException("answered with " + status + ": " + query.bodyStart());
        }
    }

    private static Figure millis(Latencies latencies, double quantile) {
        String other = quantile == 0.5 ? "(p99 %.1f ms)" : "(p50 %.1f ms)";
        double beside = latencies.millis(quantile == 0.5 ? 0.99 : 0.5);
        return Figure.millis(latencies.millis(quantile), String.format(Locale.ROOT, other, beside));
    }
}
