package org.resolute.query.pages;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriUtils;

/**
 * The address of a page with what it says, from which addresses of its neighbours are made.
 *
 * @param path encoded, as it stands in an address
 */
public record Place(String path, SequencedMap<String, String> parameters) {
    /** What says of which day and as of when a page tells, and goes along to other pages. */
    static final List<String> CLOCKS = List.of("asOf", "validAt", "structure");

    /** Which page of a table. It begins anew whenever anything else changes. */
    private static final String PAGE = "page";

    /** The same with another value of a parameter; without it, where there is none. */
    public Place with(String name, @Nullable Object value) {
        SequencedMap<String, String> changed = new LinkedHashMap<>(parameters);
        changed.remove(name);
        changed.remove(PAGE);
        if (value != null && !value.toString().isBlank()) {
            changed.put(name, value.toString());
        }
        return new Place(path, changed);
    }

    /** Another page, as of the same moment and day. */
    public Place to(String other) {
        return new Place(other, clocks());
    }

    /** Another page, named by an id that may hold anything. */
    public Place to(String folder, String id) {
        return to(folder + segment(id));
    }

    SequencedMap<String, String> clocks() {
        SequencedMap<String, String> kept = new LinkedHashMap<>();
        for (String clock : CLOCKS) {
            String value = parameters.get(clock);
            if (value != null) {
                kept.put(clock, value);
            }
        }
        return kept;
    }

    /** What a form sends along that asks for other values of these parameters, by commas. */
    public Map<String, String> beside(String names) {
        SequencedMap<String, String> others = new LinkedHashMap<>(parameters);
        List.of(names.split(",")).forEach(others::remove);
        others.remove(PAGE);
        return others;
    }

    public String get(String name) {
        return parameters.getOrDefault(name, "");
    }

    /** Whether it tells of now, so that it changes as events arrive. */
    public boolean isNow() {
        return get("asOf").isEmpty();
    }

    /** The same question to a route. */
    public String route(String route, Map<String, String> asked) {
        return new Place(route, new LinkedHashMap<>(asked)).toString();
    }

    /** The page of one event, which is found among those of its unit on its day. */
    public String event(Row row, String position, String day) {
        String resolution = "/resolutions/" + segment(row.text("resolution"));
        return to(resolution + "/events/", row.text(position))
                .with("unit", row.text("unit"))
                .with("on", day)
                .toString();
    }

    public static String segment(String id) {
        return UriUtils.encode(id, StandardCharsets.UTF_8);
    }

    @Override
    public String toString() {
        return parameters.isEmpty()
                ? path
                : parameters.entrySet().stream()
                        .map(p -> p.getKey() + "=" + segment(p.getValue()))
                        .collect(Collectors.joining("&", path + "?", ""));
    }
}
