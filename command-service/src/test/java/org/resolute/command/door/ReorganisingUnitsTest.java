package org.resolute.command.door;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.resolute.command.Facts;
import org.resolute.command.RunningService;
import org.resolute.command.RunningService.Answer;

/** Many units change under one instrument: all of it is recorded, or nothing. */
class ReorganisingUnitsTest {
    private static RunningService service;

    @BeforeAll
    static void start() {
        service = RunningService.onFreshLedger();
        assertThat(service.batch(Facts.province()).status()).isEqualTo(200);
    }

    @AfterAll
    static void stop() {
        service.close();
    }

    @Test
    void all_is_recorded_in_order_and_known_at_once_and_a_repeat_gets_the_first_receipts() {
        List<String> merger = merger("m", "n1", "d1", "901");

        Answer answer = send(merger);

        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        assertThat(answer.body().get("recorded").intValue()).isEqualTo(merger.size());
        assertThat(positions(answer)).isSorted();
        assertThat(service.event(outreach("after", "gso:901", "2025-07-02")).status())
                .as("the code names the successor")
                .isEqualTo(201);
        assertThat(service.event(outreach("before", "gso:901", "2025-06-30")).status())
                .as("and named its unit until the day before")
                .isEqualTo(201);
        assertThat(positions(send(merger))).isEqualTo(positions(answer));
    }

    @Test
    void one_refusal_keeps_all_of_it_out() {
        long head = head();
        List<String> merger = merger("x", "n2", "d2", "902");
        merger.add(change("x-bad", "unit-moved", "'unit':'d2','parent':'p'"));

        Answer answer = send(merger);

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.body().at("/items/0/problem/code").stringValue())
                .isEqualTo("others-refused");
        assertThat(
                        answer.body()
                                .get("items")
                                .get(merger.size() - 1)
                                .at("/problem/code")
                                .stringValue())
                .isEqualTo("unit-dissolved");
        assertThat(head()).isEqualTo(head);
    }

    @Test
    void an_item_that_is_not_understood_keeps_all_of_it_out() {
        long head = head();
        List<String> merger = merger("y", "n3", "d2", "902");
        merger.add("{}");

        assertThat(send(merger).status()).isEqualTo(422);
        assertThat(head()).isEqualTo(head);
    }

    private static List<String> merger(String id, String successor, String unit, String code) {
        List<String> all = new ArrayList<>();
        all.add(
                change(
                        id + "-1",
                        "unit-code-retired",
                        "'unit':'%s','system':'gso','code':'%s'".formatted(unit, code)));
        all.add(
                change(
                        id + "-2",
                        "unit-established",
                        "'unit':'%s','name':'n','level':'COMMUNE','parent':'p',"
                                        .formatted(successor)
                                + "'kind':'TERRITORIAL','codes':[{'system':'gso','code':'%s'}]"
                                        .formatted(code)));
        all.add(
                change(
                        id + "-3",
                        "unit-dissolved",
                        "'unit':'%s','successors':[{'unit':'%s'}]".formatted(unit, successor)));
        return all;
    }

    private static String change(String id, String type, String fields) {
        String act = type.contains("code") ? "" : ",'instrument':'NQ 1654'";
        String data = ("{" + fields + ",'effectiveOn':'2025-07-01'" + act + "}").replace('\'', '"');
        return Facts.event("reorganised-" + id, type, "2025-06-16T00:00:00+07:00", data);
    }

    private static String outreach(String id, String unit, String day) {
        return Facts.outreach(id, "r", unit, id).replace("2021-10-12", day);
    }

    private static Answer send(List<String> events) {
        return service.batch(events, "?atomic=true");
    }

    private static List<Long> positions(Answer answer) {
        List<Long> positions = new ArrayList<>();
        answer.body().get("items").forEach(item -> positions.add(item.get("position").asLong()));
        return positions;
    }

    private static long head() {
        return service.bean(org.resolute.command.ledger.Ledger.class).head();
    }
}
