package org.resolute.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class NamingAServerTest {

    @Test
    void the_form_of_libpq_is_read() {
        PostgresAddress address =
                PostgresAddress.parse(
                        "postgresql://ad%40min:s%3Acret@db:5433/main?sslmode=require");

        assertThat(address.user()).isEqualTo("ad@min");
        assertThat(address.password()).isEqualTo("s:cret");
        assertThat(address.database()).isEqualTo("main");
        assertThat(address.jdbcUrl("other"))
                .isEqualTo("jdbc:postgresql://db:5433/other?sslmode=require");
    }

    @Test
    void the_form_of_jdbc_is_read() {
        PostgresAddress address =
                PostgresAddress.parse("jdbc:postgresql://db:5433/main?user=admin&password=a+b");

        assertThat(address.user()).isEqualTo("admin");
        assertThat(address.password()).isEqualTo("a+b");
        assertThat(address.jdbcUrl("other")).isEqualTo("jdbc:postgresql://db:5433/other");
    }

    @Test
    void without_a_database_it_is_the_one_every_server_has() {
        assertThat(PostgresAddress.parse("postgres://db").database()).isEqualTo("postgres");
    }

    @Test
    void a_message_never_holds_the_password() {
        String url = "postgresql://admin:secret@db:5433/main";

        assertThat(PostgresAddress.parse(url)).asString().doesNotContain("secret");
        assertThatThrownBy(() -> PostgresAddress.parse("mysql" + url))
                .message()
                .doesNotContain("secret");
    }
}
