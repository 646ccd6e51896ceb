package org.resolute.command.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.resolute.command.ledger.NotAppended.Reason;

/** A server that reads and does not write, as after a change of primaries: senders come back. */
class ALedgerThatTakesNothingForNowTest {

    @Test
    void an_append_is_unavailable_until_the_server_writes_again() throws Exception {
        try (FreshLedger fresh = new FreshLedger()) {
            fresh.asOwner(alterDatabase("set default_transaction_read_only = on"));
            try (GroupCommit node = fresh.node()) {
                assertThatThrownBy(() -> node.append(append()))
                        .isInstanceOfSatisfying(
                                NotAppended.class,
                                e -> assertThat(e.reason()).isEqualTo(Reason.UNAVAILABLE));
            }

            fresh.asOwner("begin read write; " + alterDatabase("reset all") + "; commit");

            try (GroupCommit node = fresh.node()) {
                assertThat(node.append(append())).hasSize(1);
            }
        }
    }

    private static String alterDatabase(String change) {
        return "do $$ begin execute format('alter database %I "
                + change
                + "', current_database()); end $$";
    }

    private static Append append() {
        return new Append(List.of(Lines.line("undertaking:r/u", 0, "e")));
    }
}
