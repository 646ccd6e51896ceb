package org.resolute.infra.up;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WritingAddressesDownTest {
    @TempDir private Path folder;

    @Test
    void a_shell_can_source_them_and_others_cannot_read_them() throws IOException {
        Path file = folder.resolve("addresses.env");

        new Addresses("http://c", "http://q", "k:1", "postgresql://u:p@h/db?a=1&b='2'").write(file);

        assertThat(file)
                .hasContent(
                        """
                        COMMAND_URL=http://c
                        QUERY_URL=http://q
                        KAFKA_BOOTSTRAP=k:1
                        POSTGRES_URL='postgresql://u:p@h/db?a=1&b='\\''2'\\'''
                        """);
        assertThat(Files.getPosixFilePermissions(file))
                .isEqualTo(PosixFilePermissions.fromString("rw-------"));
    }

    @Test
    void a_chosen_port_stays_the_same() {
        int first = new ChosenPorts(folder.resolve("ports")).remembered(0, "KAFKA_PORT");

        assertThat(new ChosenPorts(folder.resolve("ports")).remembered(0, "KAFKA_PORT"))
                .isEqualTo(first);
    }

    @Test
    void a_taken_port_is_told_with_the_variable_to_set() throws IOException {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            assertThatThrownBy(() -> ChosenPorts.demand(taken.getLocalPort(), "QUERY_PORT"))
                    .hasMessageContaining("QUERY_PORT")
                    .hasMessageContaining(Integer.toString(taken.getLocalPort()));
        }
    }

    @Test
    void one_launcher_at_a_time_holds_a_data_folder() throws IOException {
        DataFolder data = new DataFolder(folder);
        Files.createDirectories(data.run());
        Files.writeString(data.addresses(), "left over");

        try (OnlyOne _ = OnlyOne.take(data).orElseThrow()) {
            assertThat(data.addresses()).doesNotExist();
        }
        try (OnlyOne again = OnlyOne.take(data).orElseThrow()) {
            again.announceReady();
            assertThat(data.ready()).exists();
        }
        assertThat(data.ready()).doesNotExist();
    }
}
