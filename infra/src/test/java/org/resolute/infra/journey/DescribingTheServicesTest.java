package org.resolute.infra.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.resolute.events.wire.Schemas;
import org.resolute.events.wire.WireName;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** What the services say about themselves is what they do. */
class DescribingTheServicesTest {
    private static final String RESOLUTION = "dh-xi-kien-giang";
    private static final String[] ATTRIBUTES = {
        "ce-specversion", "1.0",
        "ce-id", "described-binary",
        "ce-source", "https://giong-rieng.example/reports",
        "ce-type", "org.resolute.training-session-held.v1",
        "ce-time", "2021-03-05T08:00:00+07:00"
    };
    private static final Pattern KNOWN = Pattern.compile("known are ([\\w, ]+)");
    private static final Pattern LINKED = Pattern.compile("href=\"/problems/([a-z0-9-]+)[\"?]");

    @TempDir private static Path data;
    private static RunningHouse house;
    private static Description command;
    private static Description query;

    @BeforeAll
    static void a_house_with_the_campaign() throws Exception {
        house = RunningHouse.raise(data);
        house.campaign(data.resolve("loaded")).loadOnce((_, _, _) -> {});
        command = Description.of(open(house.addresses().commandUrl() + "/v1/openapi.yaml"));
        query = Description.of(open(house.addresses().queryUrl() + "/v1/openapi.yaml"));
    }

    @AfterAll
    static void it_stops() {
        house.close();
    }

    /** Asks without a token. */
    private static String open(String url, String... headers)
            throws IOException, InterruptedException {
        HttpResponse<String> answer = house.get(url, headers);
        assertThat(answer.statusCode()).as(url).isEqualTo(200);
        return answer.body();
    }

    @Test
    void every_route_is_described_and_nothing_else() {
        assertThat(command.routes()).isEqualTo(Routes.of("org.resolute.command"));
        assertThat(query.routes()).isEqualTo(Routes.of("org.resolute.query"));
    }

    @Test
    void the_documents_are_open_api() {
        assertThat(command.faults()).isEmpty();
        assertThat(query.faults()).isEmpty();
    }

    @Test
    void every_parameter_of_a_question_is_described_and_nothing_else() throws Exception {
        for (String path : rowsOfQueries()) {
            String said = house.ask(filled(path) + "?nobodys=1").body();
            Matcher known = KNOWN.matcher(said);
            assertThat(known.find()).as(said).isTrue();
            assertThat(query.parameters(query.operation("get", path), "query"))
                    .as(path)
                    .isEqualTo(new TreeSet<>(Arrays.asList(known.group(1).split(", "))));
        }
    }

    @Test
    void rows_are_as_they_are_described() throws Exception {
        Map<String, Object> otherwise = new TreeMap<>();
        for (String path : rowsOfQueries()) {
            JsonNode schema = query.answer(query.operation("get", path));
            String header =
                    house.ask(filled(path) + "?format=csv").body().lines().findFirst().get();
            List<String> columns = List.of(header.replace("\uFEFF", "").split(","));
            List<String> faults = query.faults(schema, RunningHouse.json(house.ask(filled(path))));
            if (!columns.equals(query.columns(schema))) {
                otherwise.put(path, columns);
            } else if (!faults.isEmpty()) {
                otherwise.put(path, faults.getFirst());
            }
        }
        assertThat(otherwise).isEmpty();
    }

    private static List<String> rowsOfQueries() {
        return query.routes().stream()
                .map(route -> route.substring("get ".length()))
                .filter(path -> path.startsWith("/v1/units") || path.startsWith("/v1/resolutions"))
                .filter(path -> !path.endsWith("/replay"))
                .toList();
    }

    private static String filled(String path) {
        return path.replace("{resolution}", RESOLUTION).replace("{unit}", "kg-0008");
    }

    @Test
    void every_example_of_a_report_is_recorded_as_it_stands() throws Exception {
        JsonNode forms = command.operation("post", "/v1/events").at("/requestBody/content");
        List<String> sent = new ArrayList<>();
        for (Map.Entry<String, JsonNode> form : forms.properties()) {
            for (JsonNode named : form.getValue().get("examples")) {
                JsonNode value = command.resolved(named).get("value");
                String body = value.isString() ? value.asString() : value.toString();
                String[] headers =
                        form.getKey().equals("application/json") ? ATTRIBUTES : new String[0];
                HttpResponse<String> answer = house.post("", form.getKey(), body, headers);

                assertThat(answer.statusCode()).as(answer.body()).isIn(200, 201);
                assertThat(command.faults(answerOf(answer), RunningHouse.json(answer))).isEmpty();
                assertThat(command.faults(form.getValue().get("schema"), value)).isEmpty();
                sent.add(form.getKey());
            }
        }
        assertThat(Set.copyOf(sent)).hasSize(forms.size());
    }

    private static JsonNode answerOf(HttpResponse<String> answer) {
        return command.operation("post", "/v1/events")
                .at("/responses/" + answer.statusCode() + "/content/application~1json/schema");
    }

    @Test
    void the_data_of_every_example_has_the_schema_of_its_event() {
        int seen = 0;
        for (JsonNode example : command.document().at("/components/examples")) {
            JsonNode value = example.get("value");
            for (JsonNode event : value.isArray() ? value : List.of(value)) {
                if (event.has("specversion")) {
                    WireName name = WireName.ofType(event.get("type").asString()).orElseThrow();
                    assertThat(Description.faults(Schemas.of(name), event.get("data"))).isEmpty();
                    seen++;
                }
            }
        }
        assertThat(seen).isPositive();
    }

    @Test
    void the_topics_are_those_of_this_ledger_and_carry_every_event() throws Exception {
        JsonNode topics =
                new YAMLMapper()
                        .readTree(open(house.addresses().commandUrl() + "/v1/asyncapi.yaml"));

        List<String> addresses = new ArrayList<>();
        topics.get("channels").forEach(channel -> addresses.add(channel.get("address").asString()));
        assertThat(addresses)
                .containsExactly(
                        "ledger.kien-giang", "submissions.kien-giang", "receipts.kien-giang");
        List<String> types = new ArrayList<>();
        topics.at("/components/schemas/event/properties/type/enum")
                .forEach(type -> types.add(type.asString()));
        assertThat(types)
                .containsExactlyElementsOf(
                        Arrays.stream(WireName.values()).map(WireName::type).toList());
    }

    @Test
    void a_recorded_event_is_as_both_documents_describe_it() throws Exception {
        String url = house.addresses().commandUrl() + "/v1/events/1";
        JsonNode event = RunningHouse.json(house.get(url, "Authorization", house.bearer()));

        JsonNode schema =
                command.operation("get", "/v1/events/{position}")
                        .at("/responses/200/content/application~1cloudevents+json/schema");
        assertThat(command.faults(schema, event)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"vi", "en"})
    void every_problem_has_a_page_that_runs_nothing(String language) throws Exception {
        for (String service :
                List.of(house.addresses().commandUrl(), house.addresses().queryUrl())) {
            String[] asked = {"Accept-Language", language};
            Set<String> codes = new TreeSet<>();
            LINKED.matcher(open(service + "/problems", asked))
                    .results()
                    .forEach(link -> codes.add(link.group(1)));
            assertThat(codes).hasSizeGreaterThan(10);
            for (String code : codes) {
                assertThat(open(service + "/problems/" + code, asked))
                        .contains("<html lang=\"" + language + "\">", code)
                        .doesNotContain("<script", "style=\"");
            }
        }
    }
}
