package org.resolute.infra.audit;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.resolute.infra.audit.Questions.Answer;
import tools.jackson.databind.JsonNode;

/** Asks the live service and the recomputed one the same questions as of one position. */
final class ServedAnswers {
    private static final List<String> OF_ALL = List.of("/v1/units", "/v1/resolutions");
    private static final List<String> OF_ONE =
            List.of(
                    "",
                    "/progress",
                    "/progress?rollup=own",
                    "/obligations",
                    "/timeline?limit=1000",
                    "/periods?by=month",
                    "/periods?by=year",
                    "/findings",
                    "/figures",
                    "/directives",
                    "/rounds",
                    "/reports",
                    "/gaps");

    private final Questions expected;
    private final Questions found;
    private final long position;

    ServedAnswers(Questions expected, Questions found, long position) {
        this.expected = expected;
        this.found = found;
        this.position = position;
    }

    /** Every resolution of the recomputed views. */
    List<String> resolutions() {
        List<String> ids = new ArrayList<>();
        for (JsonNode row : expected.json(asOf("/v1/resolutions"))) {
            ids.add(row.path("resolution").asString());
        }
        return ids;
    }

    /** Returns how many questions are answered alike, which is all of them. */
    int compare(Recomputed.Progress progress) {
        List<String> paths = new ArrayList<>(OF_ALL);
        for (String resolution : resolutions()) {
            OF_ONE.forEach(path -> paths.add("/v1/resolutions/" + resolution + path));
        }
        for (int i = 0; i < paths.size(); i++) {
            comparePages(asOf(paths.get(i)));
            progress.at(i + 1, paths.size());
        }
        return paths.size();
    }

    private String asOf(String path) {
        return path + (path.contains("?") ? "&" : "?") + "asOf=" + position;
    }

    private void comparePages(String first) {
        Optional<String> page = Optional.of(first);
        while (page.isPresent()) {
            Answer due = expected.ask(page.get(), "application/json");
            Answer there = found.ask(page.get(), "application/json");
            if (due.status() != there.status()) {
                throw Differs.at(page.get(), "status", due.status(), there.status());
            }
            if (!Arrays.equals(due.body(), there.body())) {
                throw differing(page.get(), due.json(), there.json());
            }
            page = due.next();
            if (!page.equals(there.next())) {
                throw Differs.at(first, "next page", page, there.next());
            }
        }
    }

    /** Rows, or one object, that are written otherwise. */
    private static Differs differing(String path, JsonNode due, JsonNode there) {
        if (!due.isArray() || !there.isArray()) {
            return differingRow(path, due, there);
        }
        for (int i = 0; i < Math.min(due.size(), there.size()); i++) {
            if (!due.get(i).equals(there.get(i))) {
                return differingRow(path, due.get(i), there.get(i));
            }
        }
        return Differs.at(path, "rows", due.size(), there.size());
    }

    private static Differs differingRow(String path, JsonNode due, JsonNode there) {
        String where = path;
        for (String name : List.of("unit", "position")) {
            if (due.has(name)) {
                where += ", " + name + " " + due.get(name).asString("");
            }
        }
        for (String name : due.propertyNames()) {
            if (!due.get(name).equals(there.get(name))) {
                return Differs.at(where, name, due.get(name), there.path(name));
            }
        }
        return new Differs(where + ": written otherwise than " + due);
    }
}
