package org.resolute.infra.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ATidySourceTreeTest {
    private final Tidiness house = new Tidiness(SourceTree.ofThisCheckout());

    @Test
    void no_file_is_long() {
        assertThat(house.longFiles()).isEmpty();
    }

    @Test
    void no_line_is_long() {
        assertThat(house.longLines()).isEmpty();
    }

    @Test
    void every_package_says_what_it_is_for() {
        assertThat(house.unexplainedPackages()).isEmpty();
    }

    @Test
    void no_path_of_a_machine_is_written_down() {
        assertThat(house.machinePaths()).isEmpty();
    }

    @Test
    void nothing_is_promised_for_later() {
        assertThat(house.promises()).isEmpty();
    }

    @Test
    void an_untidy_tree_is_found_out(@TempDir Path root) throws IOException {
        Path folder = Files.createDirectories(root.resolve("module/src/main/java/org/untidy"));
        String line = "// TO" + "DO move /ro" + "ot/there " + "x".repeat(100) + "\n";
        Files.writeString(folder.resolve("Untidy.java"), line.repeat(251));

        Tidiness untidy = new Tidiness(SourceTree.of(root));

        assertThat(untidy.longFiles()).hasSize(1);
        assertThat(untidy.longLines()).hasSize(251);
        assertThat(untidy.unexplainedPackages()).hasSize(1);
        assertThat(untidy.machinePaths()).hasSize(251);
        assertThat(untidy.promises()).hasSize(251);
    }
}
