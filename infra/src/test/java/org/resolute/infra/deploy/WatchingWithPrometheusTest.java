package org.resolute.infra.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** The rules by which Prometheus calls for help, as Prometheus' own tool sees them. */
class WatchingWithPrometheusTest {
    private static final Path FOLDER = Path.of("deploy", "prometheus");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "check rules resolute.rules.yml",
                "test rules resolute.rules.test.yml",
                "check config --syntax-only prometheus.yml"
            })
    void the_tool_finds_nothing_wrong(String arguments) throws Exception {
        List<String> command = new ArrayList<>(List.of(promtool()));
        command.addAll(List.of(arguments.split(" ")));
        Process tool =
                new ProcessBuilder(command)
                        .directory(FOLDER.toFile())
                        .redirectErrorStream(true)
                        .start();
        String said = new String(tool.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

        assertThat(tool.waitFor()).as(said).isZero();
        assertThat(said).containsIgnoringCase("success");
    }

    /** On the path, or where infra/test brings it. */
    private static String promtool() {
        Path brought = Path.of("..", "var", "tools", "promtool");
        return Stream.concat(
                        Stream.of(System.getenv("PATH").split(":"))
                                .map(folder -> Path.of(folder, "promtool")),
                        Stream.of(brought))
                .filter(Files::isExecutable)
                .map(tool -> tool.toAbsolutePath().toString())
                .findFirst()
                .orElseThrow(() ->
                        new AssertionError(
                                "promtool is missing; infra/test brings it to "
                                        + brought.normalize()));
    }

    @Test
    void every_alert_says_what_to_do_and_is_tried_out() throws IOException {
        List<String> sections =
                Files.readAllLines(Path.of("..", "docs", "runbook.md")).stream()
                        .filter(line -> line.startsWith("#"))
                        .map(WatchingWithPrometheusTest::anchor)
                        .toList();
        List<String> tried =
                yaml("resolute.rules.test.yml")
                        .at("/tests")
                        .valueStream()
                        .flatMap(test -> test.get("alert_rule_test").valueStream())
                        .map(test -> test.get("alertname").asString())
                        .toList();
        for (JsonNode rule : yaml("resolute.rules.yml").at("/groups/0/rules")) {
            String runbook = rule.at("/annotations/runbook").asString();
            assertThat(runbook).startsWith("docs/runbook.md#");
            assertThat(sections).contains(runbook.substring("docs/runbook.md".length()));
            assertThat(tried).contains(rule.get("alert").asString());
            assertThat(rule.at("/labels/severity").asString()).isIn("critical", "warning");
        }
    }

    private static JsonNode yaml(String file) throws IOException {
        return new YAMLMapper().readTree(Files.readString(FOLDER.resolve(file)));
    }

    /** As a heading is linked to. */
    private static String anchor(String heading) {
        return "#"
                + heading.replaceFirst("#+ ", "")
                        .toLowerCase(Locale.ROOT)
                        .replaceAll("[^a-z0-9 _-]", "")
                        .replace(' ', '-');
    }
}
