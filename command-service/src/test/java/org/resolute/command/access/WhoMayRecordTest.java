package org.resolute.command.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;
import org.resolute.command.registry.Registry;
import org.resolute.tokens.Caller;
import org.resolute.tokens.Role;

class WhoMayRecordTest {
    private static final Registry TREE = Reported.tree();
    private static final String RU = "{'resolution':'r','unit':'%s',";
    private static final String OUTREACH =
            RU
                    + "'activity':'a','channel':'MEETING','audience':'PUBLIC','reached':1,"
                    + "'counting':'UNIQUE'}";

    private static String answer(Caller caller, String type, String day, String data) {
        return Reported.answer(Reported.report(caller, type, day, data), TREE);
    }

    private static String outreach(Caller caller, String unit, String day) {
        return answer(caller, "outreach-recorded", day, OUTREACH.formatted(unit));
    }

    @ParameterizedTest
    @CsvFileSource(
            resources = "roles.csv",
            delimiter = '|',
            quoteCharacter = '~',
            numLinesToSkip = 1)
    void each_kind_of_event_is_for_its_roles_and_no_other(String type, String roles, String data) {
        List<String> allowed = List.of(roles.split(" ", -1));
        for (Role role : Role.values()) {
            String answer = answer(Reported.caller("p", role), type, "2021-10-12", data);

            assertThat(answer)
                    .as("%s by %s", type, role)
                    .isEqualTo(allowed.contains(role.name()) ? "yes" : "forbidden-role /type");
        }
        Role[] others =
                Arrays.stream(Role.values())
                        .filter(role -> !allowed.contains(role.name()))
                        .toArray(Role[]::new);
        assertThat(answer(Reported.caller("p", others), type, "2021-10-12", data))
                .startsWith("forbidden-role");
    }

    @ParameterizedTest
    @CsvSource({
        "p, c1, yes",
        "d1, d1, yes",
        "d1, c1, yes",
        "d1, gso:c1, yes",
        "d1, c2, forbidden-unit /data/unit",
        "d1, gso:c2, forbidden-unit /data/unit",
        "d1, p, forbidden-unit /data/unit",
        "c1, d1, forbidden-unit /data/unit",
        "d1, nowhere, unit-unknown /data/unit",
        "nowhere, d1, forbidden-unit /data/unit",
    })
    void a_unit_speaks_for_itself_and_those_below_it(String own, String unit, String answer) {
        assertThat(outreach(Reported.caller(own, Role.SUBMITTER), unit, "2021-10-12"))
                .isEqualTo(answer);
    }

    @ParameterizedTest
    @CsvSource({
        "d1, c1, 2025-06-30, yes",
        "d1, c3, 2025-06-30, yes",
        "d1, c3, 2025-07-01, forbidden-unit /data/unit",
        "d1, d1, 2025-07-01, forbidden-unit /data/unit",
        "d1, n, 2025-07-01, forbidden-unit /data/unit",
        "n, n, 2025-07-01, yes",
        "n, n, 2025-06-30, forbidden-unit /data/unit",
        "n, c1, 2025-06-30, forbidden-unit /data/unit",
        "p, n, 2025-07-01, yes",
    })
    void the_tree_is_that_of_the_day_of_the_event(
            String own, String unit, String day, String answer) {
        assertThat(outreach(Reported.caller(own, Role.SUBMITTER), unit, day)).isEqualTo(answer);
    }

    @Test
    void a_token_without_a_unit_reports_for_none() {
        assertThat(outreach(Reported.caller(null, Role.SUBMITTER), "d1", "2021-10-12"))
                .isEqualTo("token-without-unit");
    }

    @ParameterizedTest
    @CsvSource({
        "SUBMITTER, d1, forbidden-role /receivedat",
        "REGISTRAR, d1, yes",
        "REGISTRAR, d2, forbidden-unit /data/unit",
        "MONITOR, d1, forbidden-role /type",
    })
    void an_earlier_receipt_is_attested_by_the_registrar(Role role, String unit, String answer) {
        var attested =
                Reported.report(
                        Reported.caller("d1", role),
                        "2021-10-13T09:00:00+07:00",
                        "outreach-recorded",
                        "2021-10-12",
                        OUTREACH.formatted(unit));

        assertThat(Reported.answer(attested, TREE)).isEqualTo(answer);
    }

    @ParameterizedTest
    @CsvFileSource(
            resources = "bound.csv",
            delimiter = '|',
            quoteCharacter = '~',
            numLinesToSkip = 1)
    void registrar_and_monitor_are_bound_to_the_unit_their_token_names(
            String type, String answer, String data) {
        Caller bound = Reported.caller("d1", Role.REGISTRAR, Role.MONITOR);
        Caller free = Reported.caller(null, Role.REGISTRAR, Role.MONITOR);

        assertThat(answer(bound, type, "2021-10-12", data)).isEqualTo(answer);
        assertThat(answer(free, type, "2021-10-12", data)).isEqualTo("yes");
    }

    @Test
    void a_unit_answers_for_itself_what_it_does_about_a_directive() {
        Caller own = Reported.caller("d1", Role.SUBMITTER);
        String reply = "{'round':'m','directive':'d','unit':'%s'}";

        assertThat(answer(own, "directive-acknowledged", "2021-10-12", reply.formatted("c1")))
                .isEqualTo("yes");
        assertThat(answer(own, "directive-acknowledged", "2021-10-12", reply.formatted("d2")))
                .isEqualTo("forbidden-unit /data/unit");
    }
}
