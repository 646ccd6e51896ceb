package org.resolute.measure.row;

import java.util.List;
import java.util.Locale;
import org.resolute.measure.echo.EchoPeer;
import org.resolute.measure.http.Crowd;
import org.resolute.measure.http.Crowd.Shape;
import org.resolute.measure.http.Tally;
import org.resolute.measure.ledger.Ground;
import org.resolute.measure.ledger.Reports;
import org.resolute.measure.row.Finding.Figure;
import org.resolute.measure.stage.Jvm;
import org.resolute.measure.stage.Stage;
import org.resolute.measure.stock.StockPeer;
import org.resolute.platform.LedgerDatabases;

/** One report a request, against Axon as it comes and against the bare HTTP server. */
final class SingleCommands implements Measure {
    static final int CONNECTIONS = 64;
    private static final double OF_STOCK_AXON = 12;
    private static final double OF_ECHO = 0.25;

    @Override
    public String name() {
        return "http";
    }

    @Override
    public List<Finding> take(Stage stage, Scale scale) {
        Tally ours = ours(stage, scale);
        Jvm stock = stage.peer(StockPeer.class, stage.ledger("stock"));
        Tally stocks = crowd(stock, scale, "stock");
        stage.stop(stock);
        Jvm echo = stage.peer(EchoPeer.class);
        Tally echoes = crowd(echo, scale, "echo");
        stage.stop(echo);
        String measure = "single commands over HTTP, " + CONNECTIONS + " connections";
        Figure figure = Figure.rate(ours.perSecond(), percentiles(ours));
        return List.of(
                Finding.atLeast(
                        measure,
                        figure,
                        Figure.rate(stocks.perSecond(), "stock Axon JDBC " + percentiles(stocks)),
                        OF_STOCK_AXON),
                Finding.atLeast(
                        measure,
                        figure,
                        Figure.rate(echoes.perSecond(), "JSON echo " + percentiles(echoes)),
                        OF_ECHO));
    }

    private static Tally ours(Stage stage, Scale scale) {
        LedgerDatabases databases = stage.ledger("single");
        Jvm service = stage.commandService(databases);
        Ground.USUAL.lay(service.port());
        Tally tally = crowd(service, scale, "single");
        new Recorded(stage, databases).demand(Ground.USUAL.events() + tally.sent());
        stage.stop(service);
        return tally;
    }

    /** A crowd of senders at a service or peer. */
    static Tally crowd(Jvm jvm, Scale scale, String name) {
        Reports reports = new Reports(Ground.USUAL, name);
        Shape shape =
                new Shape(
                        CONNECTIONS, scale.warmUp(), scale.measured(), reports.requestBytesMax(1));
        return Crowd.at(jvm.port(), shape, reports.oneByOne());
    }

    static String percentiles(Tally tally) {
        return String.format(
                Locale.ROOT,
                "(p50 %.1f, p99 %.1f ms)",
                tally.latencies().millis(0.5),
                tally.latencies().millis(0.99));
    }
}
