package org.resolute.measure.row;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import java.util.function.Supplier;
import org.resolute.measure.echo.EchoPeer;
import org.resolute.measure.http.Bearer;
import org.resolute.measure.http.Conversation;
import org.resolute.measure.http.Crowd;
import org.resolute.measure.http.Crowd.Shape;
import org.resolute.measure.http.Latencies;
import org.resolute.measure.http.Tally;
import org.resolute.measure.ledger.Ground;
import org.resolute.measure.ledger.Past;
import org.resolute.measure.row.Finding.Figure;
import org.resolute.measure.stage.Jvm;
import org.resolute.measure.stage.Stage;
import org.resolute.platform.LedgerDatabases;

/** Questions to views that stand still, one after the other on one connection. */
final class Looks {
    private static final double OF_HELD = 2;
    private static final double OF_NOW = 3;
    private static final double OF_SCAN = 0.02;
    private static final double OF_FIRST = 1.3;
    private static final double OF_ECHO = 0.5;
    private static final int WARM = 2_000;
    private static final int ASKED = 2_000;
    private static final int SCANS = 5;
    private static final int PAGE = 100;
    private static final int FAR_PAGE = 10_000;
    private static final int STEP = 1_000;
    private static final long SEED = 20211029;
    private static final LocalDate FIRST_DAY = LocalDate.parse("2020-11-01");
    private static final int DAYS = 330;
    private static final String SCAN =
            """
            select count(*), count(*) filter (where kind = 'plan-drafted'),
              count(*) filter (where kind = 'training-session-held'), sum(attended),
              sum(attendance_expected), sum(reached), sum(target), max(position)
            from timeline where resolution = ? and position <= ? and occurred_on <= ? and counted
            """;

    private final Stage stage;
    private final LedgerDatabases databases;
    private final Jvm service;
    private final Past past;
    private final SplittableRandom lot = new SplittableRandom(SEED);

    Looks(Stage stage, LedgerDatabases databases, Jvm service, Past past) {
        this.stage = stage;
        this.databases = databases;
        this.service = service;
        this.past = past;
    }

    List<Finding> take(Scale.Views size) {
        List<Finding> findings = new ArrayList<>();
        Latencies now = asked(service, () -> level(size, ""));
        Jvm peer = new Holding(stage, service).peer(size.resolutions());
        Latencies held =
                asked(peer, () -> "/held?resolution=" + resolution(size) + "&parent=" + district());
        stage.stop(peer);
        findings.add(
                Finding.atMost(
                        "progress of a district's communes, now, p99",
                        millis(now, ""),
                        millis(held, "bare SQL over held rows"),
                        OF_HELD));
        Latencies then = asked(service, () -> level(size, moment(size)));
        findings.add(
                Finding.atMost(
                        "the same at any moment and day, p99",
                        millis(then, ""),
                        millis(now, "now"),
                        OF_NOW));
        findings.add(totals(size));
        findings.add(pages(size));
        findings.add(unchanged());
        return findings;
    }

    private String level(Scale.Views size, String moment) {
        return "/v1/resolutions/"
                + resolution(size)
                + "/progress?level=COMMUNE&unit="
                + district()
                + moment;
    }

    private String resolution(Scale.Views size) {
        return Ground.resolution(lot.nextInt(size.resolutions()));
    }

    private String district() {
        return past.unit(lot.nextInt(Ground.DISTRICTS));
    }

    private String moment(Scale.Views size) {
        return "&asOf=" + position(size) + "&validAt=" + day();
    }

    /** Behind the ground, where reports are. */
    private long position(Scale.Views size) {
        long ground = size.events() - past.reports(size.events());
        return lot.nextLong(ground + 1, size.events() + 1);
    }

    private LocalDate day() {
        return FIRST_DAY.plusDays(lot.nextInt(DAYS));
    }

    private Finding totals(Scale.Views size) {
        Latencies ours =
                asked(
                        service,
                        () ->
                                "/v1/resolutions/"
                                        + resolution(size)
                                        + "/progress?depth=0"
                                        + moment(size));
        Latencies scans = new Latencies();
        try (Connection views = new Recorded(stage, databases).views()) {
            for (int i = 0; i < SCANS; i++) {
                scans.add(scan(views, size));
            }
        } catch (SQLException e) {
            throw new IllegalStateException("the views could not be scanned", e);
        }
        return Finding.atMost(
                "totals of the province at any moment and day, p50",
                Figure.millis(ours.millis(0.5), ""),
                Figure.millis(scans.millis(0.5), "a scan of its entries in SQL"),
                OF_SCAN);
    }

    private long scan(Connection views, Scale.Views size) throws SQLException {
        long begun = System.nanoTime();
        try (PreparedStatement select = views.prepareStatement(SCAN)) {
            select.setString(1, resolution(size));
            select.setLong(2, position(size));
            select.setObject(3, day());
            try (ResultSet row = select.executeQuery()) {
                row.next();
                return System.nanoTime() - begun;
            }
        }
    }

    /** The first page and one that is far behind it. */
    private Finding pages(Scale.Views size) {
        long entries = past.reports(size.events()) / size.resolutions();
        int far = (int) Math.min(FAR_PAGE, (entries - STEP) / PAGE);
        String timeline = "/v1/resolutions/" + Ground.resolution(0) + "/timeline?limit=";
        String behind = timeline + STEP;
        try (Conversation query = new Conversation(service.port())) {
            for (int page = 0; page < far * PAGE / STEP; page++) {
                demand(query.get(behind), query);
                String link = query.header("link").orElseThrow();
                behind = link.substring(1, link.indexOf('>'));
            }
        }
        String last = behind.replace("limit=" + STEP, "limit=" + PAGE);
        Latencies first = asked(service, () -> timeline + PAGE);
        Latencies late = asked(service, () -> last);
        return Finding.atMost(
                String.format(Locale.ROOT, "page %,d of a timeline, %d entries, p50", far, PAGE),
                Figure.millis(late.millis(0.5), ""),
                Figure.millis(first.millis(0.5), "the first page"),
                OF_FIRST);
    }

    /** Asking for what one has already, against the server answering a word. */
    private Finding unchanged() {
        String path = "/v1/resolutions/" + Ground.resolution(0) + "/progress?level=DISTRICT";
        String tag;
        try (Conversation query = new Conversation(service.port())) {
            demand(query.get(path), query);
            tag = query.header("etag").orElseThrow();
        }
        Tally ours = crowd(service, path, "If-None-Match: " + tag + "\r\n");
        Jvm echo = stage.peer(EchoPeer.class);
        Tally plain = crowd(echo, "/ready", "");
        stage.stop(echo);
        return Finding.atLeast(
                "answers that nothing changed (304), 64 connections",
                Figure.rate(ours.perSecond(), SingleCommands.percentiles(ours)),
                Figure.rate(plain.perSecond(), "plain echo " + SingleCommands.percentiles(plain)),
                OF_ECHO);
    }

    private static Tally crowd(Jvm jvm, String path, String header) {
        byte[] request =
                ("GET "
                                + path
                                + " HTTP/1.1\r\nHost: localhost\r\n"
                                + Bearer.line()
                                + header
                                + "\r\n")
                        .getBytes(StandardCharsets.US_ASCII);
        Scale quick = Scale.quick();
        Shape shape =
                new Shape(
                        SingleCommands.CONNECTIONS,
                        quick.warmUp(),
                        quick.measured(),
                        request.length);
        return Crowd.at(jvm.port(), shape, (_, into) -> into.put(request));
    }

    private static Latencies asked(Jvm jvm, Supplier<String> path) {
        Latencies latencies = new Latencies();
        try (Conversation query = new Conversation(jvm.port())) {
            for (int i = 0; i < WARM + ASKED; i++) {
                String asked = path.get();
                long begun = System.nanoTime();
                int status = query.get(asked);
                if (i >= WARM) {
                    latencies.add(System.nanoTime() - begun);
                }
                demand(status, query);
            }
        }
        return latencies;
    }

    private static void demand(int status, Conversation query) {
        if (status != 200) {
            throw new IllegalStateException("answered with " + status + ": " + query.bodyStart());
        }
    }

    private static Figure millis(Latencies latencies, String what) {
        String median = String.format(Locale.ROOT, "(p50 %.2f ms)", latencies.millis(0.5));
        return Figure.millis(latencies.millis(0.99), (what + " " + median).strip());
    }
}
