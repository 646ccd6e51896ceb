package org.resolute.query.given;

import java.net.http.HttpResponse;
import org.resolute.events.Duty;
import org.resolute.events.Level;

/** Two rounds of monitoring, a deadline and outreach of 2021, and Grafana, which asks for them. */
public final class GivenBoard {
    public static final String RANGE =
            "\"range\":{\"from\":\"2021-01-01T00:00:00Z\",\"to\":\"2021-12-31T16:59:59.999Z\"}";

    private GivenBoard() {}

    public static void facts(GivenLedger ledger) {
        TwoRounds.record(ledger);
        ledger.record(
                Facts.obligation("nq", "vb", Duty.DOCUMENT, Level.DISTRICT, 1, "2021-06-30"),
                "2021-01-05T08:00:00+07:00");
        ledger.record(Facts.outreach("nq", "a", 100, 400), "2021-03-10T08:00:00+07:00");
        ledger.record(Facts.outreach("nq", "a-1", 50, 100), "2021-09-10T08:00:00+07:00");
        ledger.record(Facts.outreach("nq", "b", 25, 100), "2021-09-10T08:00:00+07:00");
        ledger.record(Facts.dissolved("b", "2021-11-15", "a"), "2021-11-10T08:00:00+07:00");
    }

    /** A panel with one target. */
    public static String query(String target, String payload) {
        String asked =
                "{\"refId\":\"B\",\"target\":\"%s\",\"payload\":%s}".formatted(target, payload);
        return "{%s,\"panelId\":7,\"maxDataPoints\":12,\"targets\":[%s]}".formatted(RANGE, asked);
    }

    public static HttpResponse<String> post(GivenAnswers answers, String path, String body) {
        return answers.service().post("/grafana" + path, body);
    }
}
