package org.resolute.command.form;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.resolute.events.wire.WireName;

/** Empty tables to fill in, one for each event: a header with all of its columns. */
public final class Templates {
    /** By this a spreadsheet knows that what follows is UTF-8. */
    private static final String MARK = "\uFEFF";

    private Templates() {}

    /** The names of all events, each in its newest version only. */
    public static List<String> names() {
        return WireName.current().stream().map(WireName::shortName).toList();
    }

    /** The template of an event; empty for a name that is none. */
    public static Optional<String> of(String name, boolean isVietnamese) {
        return WireName.current().stream()
                .filter(event -> event.shortName().equals(name))
                .findFirst()
                .map(event -> isVietnamese ? vietnamese(event) : english(event));
    }

    private static String english(WireName event) {
        return header(columns(event).map(flat -> flat.replace("#", "0")).toList());
    }

    private static String vietnamese(WireName event) {
        return MARK + header(columns(event).map(flat -> Words.vietnamese(event, flat, 0)).toList());
    }

    private static Stream<String> columns(WireName event) {
        List<String> columns = new ArrayList<>(Words.ATTRIBUTES);
        columns.addAll(Fields.of(event).keySet());
        return columns.stream();
    }

    private static String header(List<String> columns) {
        return String.join(",", columns) + "\r\n";
    }
}
