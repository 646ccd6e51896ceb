package org.resolute.measure.row;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import org.resolute.measure.held.HeldPeer;
import org.resolute.measure.http.Bearer;
import org.resolute.measure.ledger.Ground;
import org.resolute.measure.stage.Jvm;
import org.resolute.measure.stage.Stage;
import org.resolute.platform.LedgerDatabases;

/** Puts the rows that the query service answers into a table, for the peer that answers them. */
final class Holding {
    /** Columns as an answer's values are: numbers are numbers, what is a text or absent is text. */
    private static final String TABLE =
            """
            do $$ declare columns text; begin
              select string_agg(format('%I %s', key,
                  case jsonb_typeof(value) when 'number' then 'double precision'
                    when 'boolean' then 'boolean' else 'text' end), ', ' order by ordinality)
                into columns
                from jsonb_each((select rows -> 0 from answered limit 1)) with ordinality;
              execute 'create table held (' || columns || ')';
            end $$;
            insert into held
              select r.* from answered, jsonb_populate_recordset(null::held, answered.rows) r;
            create index on held (resolution, parent);
            grant select on held to public;
            analyze held;
            """;

    private final Stage stage;
    private final Jvm service;

    Holding(Stage stage, Jvm service) {
        this.stage = stage;
        this.service = service;
    }

    Jvm peer(int resolutions) {
        LedgerDatabases databases = stage.ledger("held");
        try (Connection views = new Recorded(stage, databases).views();
                Statement statement = views.createStatement();
                HttpClient client = HttpClient.newHttpClient()) {
            statement.execute("create temporary table answered (rows jsonb)");
            for (int i = 0; i < resolutions; i++) {
                put(views, answer(client, Ground.resolution(i)));
            }
            statement.execute(TABLE);
        } catch (SQLException e) {
            throw new IllegalStateException("the rows could not be held", e);
        }
        return stage.peer(HeldPeer.class, databases);
    }

    private static void put(Connection views, String rows) throws SQLException {
        String sql = "insert into answered select ?::jsonb";
        try (PreparedStatement insert = views.prepareStatement(sql)) {
            insert.setString(1, rows);
            insert.execute();
        }
    }

    private String answer(HttpClient client, String resolution) {
        URI uri =
                URI.create(
                        "http://127.0.0.1:"
                                + service.port()
                                + "/v1/resolutions/"
                                + resolution
                                + "/progress?level=COMMUNE");
        HttpRequest request =
                HttpRequest.newBuilder(uri)
                        .header("Authorization", Bearer.line().strip().substring(15))
                        .build();
        try {
            return client.send(request, HttpResponse.BodyHandlers.ofString()).body();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while rows were asked for", e);
        }
    }
}
