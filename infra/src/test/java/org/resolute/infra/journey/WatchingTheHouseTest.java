package org.resolute.infra.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** What is shipped for Grafana and Prometheus, held against the running services. */
class WatchingTheHouseTest {
    private static final Path DEPLOY = Path.of("deploy");
    private static final JsonMapper JSON = new JsonMapper();
    private static final String RANGE =
            """
            {"from":"2020-10-01T00:00:00Z","to":"2021-10-29T10:00:00Z"}\
            """;
    private static final Pattern METER =
            Pattern.compile("\\b(?:resolute|hikaricp|disk|jvm|process|http)_[a-z_]+\\b");

    @TempDir private static Path data;
    private static RunningHouse house;
    private static JsonNode dashboard;

    @BeforeAll
    static void a_house_with_the_campaign() throws Exception {
        house = RunningHouse.raise(data);
        house.campaign(data.resolve("loaded")).loadOnce((_, _, _) -> {});
        dashboard =
                JSON.readTree(Files.readString(DEPLOY.resolve("grafana/dashboards/resolute.json")));
    }

    @AfterAll
    static void it_stops() {
        house.close();
    }

    private static JsonNode asked(String path, String body) throws Exception {
        HttpResponse<String> answer = house.askPosting("/grafana" + path, body);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return RunningHouse.json(answer);
    }

    /** The value that each variable of the dashboard begins with. */
    private static Map<String, String> chosen() {
        Map<String, String> chosen = new TreeMap<>();
        for (JsonNode variable : dashboard.at("/templating/list")) {
            chosen.put(variable.get("name").asString(), variable.at("/current/value").asString());
        }
        return chosen;
    }

    /** A target as Grafana sends it: with its variables filled in, and its payload read. */
    private static String sent(JsonNode target) {
        String written = target.toString();
        for (Map.Entry<String, String> variable : chosen().entrySet()) {
            written = written.replace("$" + variable.getKey(), variable.getValue());
        }
        ObjectNode filled = (ObjectNode) JSON.readTree(written);
        filled.set("payload", JSON.readTree(filled.get("payload").asString()));
        return "{\"range\":%s,\"maxDataPoints\":40,\"targets\":[%s]}".formatted(RANGE, filled);
    }

    private static List<JsonNode> targets(String source) {
        List<JsonNode> targets = new ArrayList<>();
        for (JsonNode panel : dashboard.get("panels")) {
            for (JsonNode target : panel.get("targets")) {
                if (target.at("/datasource/uid").asString().equals(source)) {
                    targets.add(target);
                }
            }
        }
        return targets;
    }

    @Test
    void every_panel_about_progress_is_filled() throws Exception {
        assertThat(targets("resolute")).hasSizeGreaterThan(3);
        for (JsonNode target : targets("resolute")) {
            for (JsonNode answered : asked("/query", sent(target))) {
                assertThat(values(answered)).as("%s", target).isNotEmpty();
            }
        }
    }

    /** Everything in a table that is a number, or all values of a series. */
    private static List<JsonNode> values(JsonNode answered) {
        return answered.has("rows")
                ? answered.get("rows")
                        .valueStream()
                        .flatMap(JsonNode::valueStream)
                        .filter(JsonNode::isNumber)
                        .toList()
                : answered.get("datapoints")
                        .valueStream()
                        .map(point -> point.get(0))
                        .filter(JsonNode::isNumber)
                        .toList();
    }

    @Test
    void every_variable_can_be_what_it_begins_with() throws Exception {
        for (JsonNode variable : dashboard.at("/templating/list")) {
            String payload = variable.at("/query/query").asString();
            List<String> values =
                    asked("/variable", "{\"range\":%s,\"payload\":%s}".formatted(RANGE, payload))
                            .valueStream()
                            .map(choice -> choice.get("__value").asString())
                            .toList();
            assertThat(values).contains(variable.at("/current/value").asString());
        }
    }

    @Test
    void directives_and_deadlines_are_marked() throws Exception {
        JsonNode target = dashboard.at("/annotations/list/0/target");
        JsonNode rows = asked("/query", sent(target)).get(0).get("rows");

        Set<String> tags = new TreeSet<>();
        rows.forEach(row -> tags.add(row.get(3).asString()));
        assertThat(tags).contains("deadline", "directive");
    }

    @Test
    void every_meter_that_is_watched_or_drawn_is_exported() throws Exception {
        Set<String> named = new LinkedHashSet<>();
        JsonNode rules =
                new YAMLMapper()
                        .readTree(
                                Files.readString(DEPLOY.resolve("prometheus/resolute.rules.yml")));
        for (JsonNode rule : rules.at("/groups/0/rules")) {
            METER.matcher(rule.get("expr").asString())
                    .results()
                    .forEach(name -> named.add(name.group()));
        }
        for (JsonNode target : targets("resolute-meters")) {
            METER.matcher(target.get("expr").asString())
                    .results()
                    .forEach(name -> named.add(name.group()));
        }

        assertThat(named).hasSizeGreaterThan(10);
        assertThat(exported()).containsAll(named);
    }

    private static Set<String> exported() throws IOException, InterruptedException {
        Set<String> names = new TreeSet<>();
        for (String service :
                List.of(house.addresses().commandUrl(), house.addresses().queryUrl())) {
            String meters =
                    house.get(service + "/actuator/prometheus", "Authorization", house.bearer())
                            .body();
            Stream.of(meters.split("\n"))
                    .filter(line -> !line.startsWith("#"))
                    .forEach(line -> names.add(line.split("[{ ]", 2)[0]));
        }
        return names;
    }
}
