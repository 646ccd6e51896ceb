package org.resolute.infra.seal;

import java.util.ArrayList;
import java.util.List;
import org.resolute.infra.audit.Questions;
import org.resolute.infra.up.Console;
import tools.jackson.databind.JsonNode;

/** Whether what was sealed is still served, and what has changed since. */
final class SealCheck {
    private final Questions questions;
    private final Console console;

    SealCheck(Questions questions, Console console) {
        this.questions = questions;
        this.console = console;
    }

    /**
     * Returns whether the bytes are the same.
     *
     * @param name of the report, with its round and a slash before it where others have its name
     */
    boolean run(String name) {
        JsonNode seal = seal(name);
        String table = seal.path("table").asString("");
        console.say("sealed", "as of position " + seal.path("asOf").asString());
        if (table.isEmpty()) {
            throw new IllegalStateException(
                    name
                            + " is no table; compare the SHA-256 of the report with "
                            + seal.path("sha256").asString());
        }
        console.say("table", table);
        String found = SealedTable.fetched(questions, table).sha256();
        boolean isSame = found.equals(seal.path("sha256").asString());
        console.say(
                isSame ? "same bytes" : "DIFFERS",
                isSame
                        ? "SHA-256 " + found
                        : "sealed was %s, served is %s"
                                .formatted(seal.path("sha256").asString(), found));
        tellChanges(seal, table);
        return isSame;
    }

    private JsonNode seal(String name) {
        List<JsonNode> seals = new ArrayList<>();
        for (JsonNode resolution : questions.json("/v1/resolutions")) {
            String id = resolution.path("resolution").asString();
            for (JsonNode seal : questions.json("/v1/resolutions/" + id + "/reports")) {
                String report = seal.path("report").asString();
                String whole = seal.path("round").asString() + "/" + report;
                boolean isNew =
                        seals.stream()
                                .noneMatch(s -> s.path("position").equals(seal.path("position")));
                if (isNew && (report.equals(name) || whole.equals(name))) {
                    seals.add(seal);
                }
            }
        }
        if (seals.size() != 1) {
            throw new IllegalStateException(
                    seals.isEmpty()
                            ? "no report " + name + " was sealed"
                            : "reports of that name were sealed in several rounds; write ROUND/"
                                    + name);
        }
        return seals.getFirst();
    }

    /** Progress can be compared; other tables are looked at side by side. */
    private void tellChanges(JsonNode seal, String table) {
        int end = table.indexOf("/progress?");
        if (end < 0) {
            return;
        }
        String rest =
                table.substring(end + "/progress?".length())
                        .replaceAll("(^|&)(asOf|format)=[^&]*", "");
        String from =
                "sealed:%s/%s"
                        .formatted(seal.path("round").asString(), seal.path("report").asString());
        String diff =
                table.substring(0, end) + "/diff?from=" + from + rest.replaceFirst("^&?", "&");
        JsonNode changes = questions.json(diff);
        console.say("changed since", changes.size() + " figures; see " + diff);
        for (JsonNode change : changes) {
            if (change.path("measure").asString().equals("completion")) {
                console.say(
                        change.path("unit").asString(),
                        "completion %s, was %s; events %s"
                                .formatted(
                                        change.path("after"),
                                        change.path("before"),
                                        change.path("positions").asString()));
            }
        }
    }
}
