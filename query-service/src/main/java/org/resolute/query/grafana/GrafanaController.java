package org.resolute.query.grafana;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.resolute.query.answer.Answers;
import org.resolute.query.answer.Form;
import org.resolute.query.answer.Question;
import org.resolute.query.answer.Snapshot;
import org.resolute.query.grafana.Choices.Choice;
import org.resolute.query.grafana.Choices.Narrowed;
import org.resolute.query.grafana.Target.Metric;
import org.resolute.query.progress.ProgressReader;
import org.resolute.query.structure.Structures;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What Grafana's JSON data source asks, and what its older kin ask. */
@RestController
@RequestMapping("/grafana")
final class GrafanaController {
    private static final int TARGETS_MAX = 20;

    /** Points in all series of a call together; each costs an answer about progress. */
    private static final int POINTS_MAX = 400;

    private static final int POINTS_OF_ONE_MAX = 200;

    private final Answers answers;
    private final Structures structures;
    private final ProgressReader progress;

    GrafanaController(Answers answers, Structures structures, ProgressReader progress) {
        this.answers = answers;
        this.structures = structures;
        this.progress = progress;
    }

    private static Question question(HttpServletRequest request) {
        return Question.of(request, List.of(Form.JSON));
    }

    /** Whether the data source is set up well: the address and the token are good. */
    @GetMapping({"", "/"})
    Map<String, Object> health(HttpServletRequest request) {
        return answers.look(
                question(request),
                (snapshot, _) -> Map.of("status", "ok", "position", snapshot.asOf().position()));
    }

    /** What a panel can ask for, and what has to be said with it. */
    @PostMapping("/metrics")
    List<Map<String, Object>> metrics() {
        return Arrays.stream(Metric.values())
                .map(metric ->
                        Map.<String, Object>of(
                                "value",
                                metric.written(),
                                "label",
                                metric.written(),
                                "payloads",
                                metric.payload().stream().map(GrafanaController::field).toList()))
                .toList();
    }

    private static Map<String, Object> field(String name) {
        String type =
                switch (name) {
                    case "measures" -> "multi-select";
                    case "depth" -> "input";
                    default -> "select";
                };
        return Map.of("name", name, "label", name, "type", type, "reloadMetric", false);
    }

    /**
     * Where it stands what is asked for.
     *
     * @param named what kind of thing
     * @param payload which of them
     */
    private record Asking(Body named, Body payload) {}

    @PostMapping("/metric-payload-options")
    List<Map<String, String>> options(HttpServletRequest request) throws IOException {
        Body body = Body.of(request);
        Asking asking = new Asking(body.at("name"), body.at("payload"));
        return chosen(request, body, asking, "value", "label");
    }

    @PostMapping("/variable")
    List<Map<String, String>> variable(HttpServletRequest request) throws IOException {
        Body body = Body.of(request);
        Body payload = body.at("payload");
        Asking asking = new Asking(payload.at("target"), payload);
        return chosen(request, body, asking, "__value", "__text");
    }

    /** The older way to ask for either: what can be asked for, or what a variable can be. */
    @PostMapping("/search")
    List<Map<String, String>> search(HttpServletRequest request) throws IOException {
        Body body = Body.of(request);
        if (body.at("target").text().isEmpty()) {
            body.check();
            return Arrays.stream(Metric.values())
                    .map(metric -> Map.of("value", metric.written(), "text", metric.written()))
                    .toList();
        }
        return chosen(request, body, new Asking(body.at("target"), body), "value", "text");
    }

    @PostMapping("/tag-keys")
    List<Map<String, String>> tagKeys() {
        return Choices.FILTERS.stream().map(key -> Map.of("text", key)).toList();
    }

    @PostMapping("/tag-values")
    List<Map<String, String>> tagValues(HttpServletRequest request) throws IOException {
        Body body = Body.of(request);
        // A filter is written as it is listed, so units are listed by what names them.
        return chosen(request, body, new Asking(body.at("key"), body), "text", "label");
    }

    /** What can be chosen as of the end of the range, which is today where none is given. */
    private List<Map<String, String>> chosen(
            HttpServletRequest request, Body body, Asking asking, String value, String label) {
        Body named = asking.named();
        Body payload = asking.payload();
        Narrowed narrowed = Narrowed.of(payload);
        named.demand();
        Choices choices = named.read(Choices::named, "choice").orElse(Choices.LEVEL);
        Question question = question(request);
        return answers.look(
                question,
                (snapshot, reach) -> {
                    Days days = Days.of(body, structures.zone(), snapshot.day());
                    body.check();
                    Snapshot end =
                            new Panels(snapshot, reach, days, progress, structures)
                                    .atTheEnd()
                                    .snapshot();
                    return choices.all(end, reach, structures, narrowed).stream()
                            .map(choice -> written(choice, value, label))
                            .toList();
                });
    }

    private static Map<String, String> written(Choice choice, String value, String label) {
        Map<String, String> written = new LinkedHashMap<>();
        written.put(label, choice.label());
        written.put(value, choice.value());
        return written;
    }

    @PostMapping("/query")
    List<Map<String, Object>> query(HttpServletRequest request) throws IOException {
        Body body = Body.of(request);
        Question question = question(request);
        Target.checkFilters(body.at("adhocFilters"));
        List<Target> targets =
                body.at("targets").items(TARGETS_MAX).stream()
                        .map(target -> Target.of(target, body.at("adhocFilters")))
                        .toList();
        int wanted = body.at("maxDataPoints").number(1, 1_000_000).orElse(POINTS_OF_ONE_MAX);
        long series = targets.stream().filter(t -> t.metric() == Metric.SERIES).count();
        int points =
                (int)
                        Math.min(
                                Math.min(wanted, POINTS_OF_ONE_MAX),
                                POINTS_MAX / Math.max(1, series));
        return answers.look(
                question,
                (snapshot, reach) -> {
                    Days days = Days.of(body, structures.zone(), snapshot.day());
                    body.check();
                    Panels panels =
                            new Panels(snapshot, reach, days, progress, structures).atTheEnd();
                    List<Panel> answered = new ArrayList<>();
                    for (Target target : targets) {
                        answered.addAll(answer(panels, target, points, question));
                    }
                    return answered.stream().map(Panel::written).toList();
                });
    }

    private static List<? extends Panel> answer(
            Panels panels, Target target, int points, Question question) throws SQLException {
        return switch (target.metric()) {
            case OVERVIEW -> List.of(panels.overview(target));
            case PROGRESS -> List.of(panels.progress(target));
            case SERIES -> panels.series(target, points);
            case ANNOTATIONS -> List.of(panels.annotations(target, question.sentences()));
        };
    }

    /** The older way to ask for annotations; its query is the id of a resolution, or nothing. */
    @PostMapping("/annotations")
    List<Map<String, Object>> annotations(HttpServletRequest request) throws IOException {
        Body body = Body.of(request);
        Question question = question(request);
        var resolution = body.at("annotation").at("query").text();
        return answers.look(
                question,
                (snapshot, reach) -> {
                    Days days = Days.of(body, structures.zone(), snapshot.day());
                    body.check();
                    Panels panels =
                            new Panels(snapshot, reach, days, progress, structures).atTheEnd();
                    return panels.remarks(resolution, question.sentences()).stream()
                            .map(remark -> written(remark, panels))
                            .toList();
                });
    }

    private static Map<String, Object> written(Remark remark, Panels panels) {
        return Map.of(
                "time",
                panels.zoned(remark.day()),
                "title",
                remark.title(),
                "text",
                remark.text(),
                "tags",
                List.of(remark.tag()));
    }
}
