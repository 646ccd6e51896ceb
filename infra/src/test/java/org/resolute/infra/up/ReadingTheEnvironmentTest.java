package org.resolute.infra.up;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.resolute.infra.up.Settings.Ports;

class ReadingTheEnvironmentTest {

    @Test
    void without_any_setting_everything_has_its_usual_place() {
        Settings settings = Settings.read(Map.of());

        assertThat(settings.ledger()).isEqualTo("kien-giang");
        assertThat(settings.ports()).isEqualTo(new Ports(8081, 8080, 0, 0));
        assertThat(settings.folder().path().getFileName()).hasToString("var");
        assertThat(settings.external().postgresUrl()).isEmpty();
    }

    @Test
    void a_port_that_is_none_is_named() {
        assertThatThrownBy(() -> Settings.read(Map.of("QUERY_PORT", "http")))
                .hasMessageContaining("QUERY_PORT")
                .hasMessageContaining("http");
        assertThatThrownBy(() -> Settings.read(Map.of("COMMAND_PORT", "70000")))
                .hasMessageContaining("COMMAND_PORT");
    }

    @Test
    void an_empty_setting_is_none() {
        assertThat(Settings.read(Map.of("POSTGRES_URL", " ")).external().postgresUrl()).isEmpty();
    }

    @Test
    void a_ledger_that_could_not_be_named_so_is_turned_away() {
        assertThatThrownBy(() -> Settings.read(Map.of("RESOLUTE_LEDGER", "Kiên Giang")))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void what_is_said_of_an_issuer_goes_to_the_services_that_need_it() {
        Map<String, String> said =
                Map.of("OIDC_ISSUER", "https://id.example", "OIDC_CLIENT_ID", "pages");

        assertThat(Settings.read(said).external().signIn()).isEqualTo(said);
        assertThat(Settings.read(Map.of("HOME", "/root")).external().signIn()).isEmpty();
    }
}
