package org.resolute.query;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.resolute.events.Level;
import org.resolute.platform.LedgerDatabases;
import org.resolute.platform.Platform;
import org.resolute.query.given.Facts;
import org.resolute.query.given.GivenLedger;
import org.resolute.query.given.GivenService;
import org.resolute.query.given.GivenTopic;

/**
 * A ledger kept in universal time, whose day ends when it is seven in the morning in Kiên Giang.
 */
class ADayInAnotherZoneTest {
    private static GivenTopic topic;
    private static GivenService service;

    @BeforeAll
    static void a_unit_reports_around_the_end_of_the_day() {
        Platform platform = Platform.shared();
        LedgerDatabases databases = platform.freshLedger();
        GivenLedger ledger = new GivenLedger(databases.ledger());
        ledger.record(Facts.unit("p", "Tỉnh", Level.PROVINCE, null), "2020-01-01T00:00:00Z");
        ledger.record(Facts.resolution("r", "p"), "2020-10-17T09:00:00+07:00");
        ledger.record(Facts.plan("r", "p", "before"), "2021-07-01T06:59:00+07:00");
        ledger.record(Facts.plan("r", "p", "after"), "2021-07-01T07:00:00+07:00");
        topic = GivenTopic.created(platform.kafka().bootstrap(), databases.ledger());
        topic.send(ledger.envelopes());
        service = GivenService.start(databases, platform.kafka().bootstrap(), "UTC");
    }

    @AfterAll
    static void everybody_leaves() {
        service.close();
        topic.close();
    }

    @Test
    void ends_where_the_zone_of_the_ledger_ends_it() {
        assertThat(
                        service.json(
                                        "/v1/resolutions/r/timeline?minPosition=4"
                                                + "&from=2021-06-30&to=2021-06-30")
                                .valueStream()
                                .map(row -> row.get("entry").asString()))
                .containsExactly("before");
    }
}
