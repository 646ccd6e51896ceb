package org.resolute.command.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Not even the owner takes back what the head and the notary have said. */
class OnlyForwardTest {
    private static FreshLedger fresh;

    @BeforeAll
    static void much_is_recorded_and_proved() throws SQLException {
        fresh = new FreshLedger();
        fresh.record(3);
        fresh.asOwner(
                "update notary set term = 5, size = 3, published = 2, vkey = 'key',"
                        + " root = sha256('three')");
    }

    @AfterAll
    static void stop() {
        fresh.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update head set position = 2",
                "update head set position = 3",
                "update head set position = 4, recorded_at = recorded_at - interval '1 us'",
                "update head set position = 4, ledger = 'another'",
                "update notary set term = 4",
                "update notary set size = 2, published = 2",
                "update notary set published = 1",
                "update notary set root = sha256('others')",
                "update notary set size = 4, vkey = 'other'",
                "update notary set size = 4, vkey = null"
            })
    void what_was_said_is_not_taken_back(String sql) {
        assertThatThrownBy(() -> fresh.asOwner(sql))
                .isInstanceOfSatisfying(
                        SQLException.class, e -> assertThat(e.getSQLState()).isEqualTo("23001"));
    }

    @Test
    void it_goes_on() {
        assertThatCode(() ->
                        fresh.asOwner(
                                "begin; update head set position = 4;"
                                        + " update notary set term = 6, size = 4, published = 4,"
                                        + " root = sha256('four'); rollback"))
                .doesNotThrowAnyException();
    }
}
