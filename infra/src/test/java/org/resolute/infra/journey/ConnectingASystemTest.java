package org.resolute.infra.journey;

import static org.assertj.core.api.Assertions.assertThat;

import io.cloudevents.CloudEvent;
import io.cloudevents.core.builder.CloudEventBuilder;
import io.cloudevents.http.HttpMessageFactory;
import io.cloudevents.http.impl.HttpMessageWriter;
import io.cloudevents.jackson.JsonFormat;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.resolute.platform.Grant;
import org.springframework.web.util.HtmlUtils;

/** A stranger follows the page "Connect your system", with a token of one unit. */
class ConnectingASystemTest {
    private static final Duration WAIT_MAX = Duration.ofMinutes(2);
    private static final Pattern BLOCK =
            Pattern.compile("<code class=\"language-(\\w+)\">(.*?)</code>", Pattern.DOTALL);

    @TempDir private static Path data;
    @TempDir private static Path folder;
    private static RunningHouse house;
    private static List<Block> page;

    /** A program on the page. */
    private record Block(String language, String text) {}

    @BeforeAll
    static void a_stranger_opens_the_page() throws Exception {
        house = RunningHouse.raise(data);
        house.campaign(data.resolve("loaded")).loadOnce((_, _, _) -> {});
        Files.writeString(folder.resolve("my.token"), token() + "\n");
        page = blocks("en");
    }

    @AfterAll
    static void it_stops() {
        house.close();
    }

    private static String token() {
        return house.token(
                new Grant(
                        "giong-rieng",
                        List.of("submitter"),
                        Optional.of("kg-0008"),
                        Duration.ofDays(1)));
    }

    private static List<Block> blocks(String language) throws Exception {
        String url = house.addresses().commandUrl() + "/connect?lang=" + language;
        HttpResponse<String> answer = house.get(url);
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).doesNotContain("<script").doesNotContain("localhost:8081");
        return BLOCK.matcher(answer.body())
                .results()
                .map(found -> new Block(found.group(1), HtmlUtils.htmlUnescape(found.group(2))))
                .toList();
    }

    private static String all(String language) {
        List<String> texts =
                page.stream()
                        .filter(block -> block.language().equals(language))
                        .map(Block::text)
                        .toList();
        assertThat(texts).isNotEmpty();
        return String.join("\n", texts);
    }

    private static String run(String... command) throws Exception {
        Path output = folder.resolve("output.txt");
        Process process =
                new ProcessBuilder(command)
                        .directory(folder.toFile())
                        .redirectErrorStream(true)
                        .redirectOutput(output.toFile())
                        .start();
        assertThat(process.waitFor(WAIT_MAX.toSeconds(), TimeUnit.SECONDS)).isTrue();
        assertThat(process.exitValue()).as(Files.readString(output)).isZero();
        return Files.readString(output);
    }

    @Test
    void both_languages_show_the_same_programs() throws Exception {
        assertThat(blocks("vi")).isEqualTo(page);
    }

    @Test
    void what_it_shows_for_curl_runs() throws Exception {
        Files.writeString(folder.resolve("shown.sh"), "set -euo pipefail\n" + all("bash"));

        String said = run("bash", "shown.sh");

        assertThat(said)
                .contains("\"id\":\"2021-0042\"")
                .contains("\"received\":2,\"recorded\":2,\"repeated\":0,\"refused\":0");
        assertThat(folder.resolve("template.csv")).content().startsWith("type,id,source,time");
    }

    @Test
    void what_it_shows_for_java_runs() throws Exception {
        Files.writeString(folder.resolve("Connect.java"), all("java"));
        String java = ProcessHandle.current().info().command().orElseThrow();

        String said = run(java, "-cp", System.getProperty("java.class.path"), "Connect.java");

        assertThat(said).contains("201").contains("\"id\":\"plan-07-drafted\"");
    }

    @Test
    void what_it_shows_for_javascript_runs() throws Exception {
        Files.writeString(folder.resolve("connect.mjs"), all("js"));

        String said = run("node", "connect.mjs");

        assertThat(said).contains("201").contains("\"id\":\"session-lop-01\"");
    }

    @Test
    void the_official_sdk_sends_one_event_in_either_mode() throws Exception {
        Written structured = new Written();
        structured.writer().writeStructured(event("sdk-structured"), JsonFormat.CONTENT_TYPE);
        Written binary = new Written();
        binary.writer().writeBinary(event("sdk-binary"));

        assertThat(structured.post().statusCode()).isEqualTo(201);
        assertThat(binary.post().statusCode()).isEqualTo(201);
    }

    @Test
    void events_of_the_official_sdk_can_be_sent_together() throws Exception {
        JsonFormat json = new JsonFormat();
        List<String> events = new ArrayList<>();
        for (String id : List.of("sdk-batch-1", "sdk-batch-2")) {
            events.add(new String(json.serialize(event(id)), StandardCharsets.UTF_8));
        }

        HttpResponse<String> answer =
                house.post(
                        "",
                        "application/cloudevents-batch+json",
                        "[" + String.join(",", events) + "]");

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    }

    /** What the SDK writes as a request, and nothing else. */
    private record Written(Map<String, String> headers, List<byte[]> bodies) {
        Written() {
            this(new TreeMap<>(String.CASE_INSENSITIVE_ORDER), new ArrayList<>());
        }

        HttpMessageWriter writer() {
            return HttpMessageFactory.createWriter(headers::put, bodies::add);
        }

        HttpResponse<String> post() throws IOException, InterruptedException {
            List<String> others = new ArrayList<>();
            headers.forEach((name, value) -> {
                if (!name.equalsIgnoreCase("Content-Type")) {
                    others.addAll(List.of(name, value));
                }
            });
            return house.post(
                    "",
                    headers.get("Content-Type"),
                    new String(bodies.getFirst(), StandardCharsets.UTF_8),
                    others.toArray(String[]::new));
        }
    }

    private static CloudEvent event(String id) {
        return CloudEventBuilder.v1()
                .withId(id)
                .withSource(URI.create("https://giong-rieng.example/sdk"))
                .withType("org.resolute.outreach-recorded.v1")
                .withTime(OffsetDateTime.parse("2021-10-12T09:00:00+07:00"))
                .withData(
                        "application/json",
                        """
                        {"resolution":"dh-xi-kien-giang","unit":"gso:906","activity":"%s",
                         "channel":"MEETING","audience":"PUBLIC","reached":12,"counting":"CONTACTS"}
                        """
                                .formatted(id)
                                .getBytes(StandardCharsets.UTF_8))
                .build();
    }
}
