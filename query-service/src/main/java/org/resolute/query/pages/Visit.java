package org.resolute.query.pages;

import jakarta.servlet.http.HttpServletRequest;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A look at a page: who looks is known to the routes, what was chosen and where it is, here. */
public final class Visit {
    private static final String STREAM = "/v1/stream";

    /**
     * How long a list is asked for again; a matter of one answer, which no address goes on with.
     */
    private static final String ROWS = "rows";

    private final HttpServletRequest request;
    private final Asking asking;
    private final Words words;
    private final ZoneId zone;
    private final Place place;

    Visit(HttpServletRequest request, Asking asking, Words words, ZoneId zone) {
        this.request = request;
        this.asking = asking;
        this.words = words;
        this.zone = zone;
        Map<String, String> given = new LinkedHashMap<>();
        request.getParameterMap()
                .forEach((name, values) -> {
                    if (!values[0].isBlank() && !name.equals(ROWS)) {
                        given.put(name, values[0]);
                    }
                });
        this.place = new Place(request.getRequestURI(), new LinkedHashMap<>(given));
    }

    /** The same look without its clocks: at all there is. */
    public Visit now() {
        Place now = place;
        for (String clock : Place.CLOCKS) {
            now = now.with(clock, null);
        }
        return new Visit(this, now);
    }

    /** The same look as if at another page, where this one is nothing to come back to. */
    public Visit at(String page) {
        return new Visit(this, place.to(page));
    }

    private Visit(Visit same, Place place) {
        this.request = same.request;
        this.asking = same.asking;
        this.words = same.words;
        this.zone = same.zone;
        this.place = place;
    }

    public Words words() {
        return words;
    }

    public Place place() {
        return place;
    }

    HttpServletRequest request() {
        return request;
    }

    /** A parameter of the page's address. */
    public Optional<String> text(String name) {
        return Optional.ofNullable(place.parameters().get(name));
    }

    /** A whole number of the page's address, kept within its bounds. */
    public int number(String name, int min, int max, int otherwise) {
        return number(text(name), min, max, otherwise);
    }

    /** As many rows of a list as its reader has made it long, when its page is asked for again. */
    public int rows(int min, int max) {
        return number(Optional.ofNullable(request.getParameter(ROWS)), min, max, min);
    }

    private static int number(Optional<String> given, int min, int max, int otherwise) {
        return given.filter(text -> text.matches("\\d{1,9}"))
                .map(text -> Math.clamp(Integer.parseInt(text), min, max))
                .orElse(otherwise);
    }

    /** Asks a route, as of the moment and for the day of this page. */
    public Answer ask(String route, Map<String, String> parameters) {
        return asking.ask(request, route, asked(parameters), words.locale());
    }

    public Answer ask(String route) {
        return ask(route, Map.of());
    }

    /** What a resolution is called, without its figures, which can take longer than the page. */
    public Row resolution(String route) {
        return ask(route, Map.of("measures", "none")).one();
    }

    /** What all resolutions are called. */
    public List<Row> resolutions() {
        return ask("/v1/resolutions", Map.of("measures", "none")).rows();
    }

    /** Whether who looks may ask this route, so that nobody is led to a closed door. */
    public boolean mayAsk(String route) {
        return asking.isOpen(request, route);
    }

    /** Whether who looks may open this page. */
    boolean mayOpen(String page) {
        return asking.isAllowed(page);
    }

    /**
     * Where events are told as they arrive, for a page of now; null where the page is not of now.
     *
     * @param unit those about this unit and the ones below it; empty for all
     * @param shown what the page shows already
     */
    public @Nullable String stream(String unit, Answer shown) {
        return place.isNow() && mayAsk(STREAM)
                ? new Place(STREAM, new LinkedHashMap<>())
                        .with("unit", unit)
                        .with("after", shown.position())
                        .toString()
                : null;
    }

    /** The address under which a program, or a spreadsheet, gets the same answer. */
    public String link(String route, Map<String, String> parameters) {
        return place.route(route, asked(parameters));
    }

    /** Asks what lies between a moment and the one of this page, for the day of this page. */
    public Answer since(String from, String route, Map<String, String> parameters) {
        Map<String, String> asked = asked(parameters);
        asked.put("from", from);
        Optional.ofNullable(asked.remove("asOf")).ifPresent(asOf -> asked.put("to", asOf));
        return asking.ask(request, route, asked, words.locale());
    }

    private Map<String, String> asked(Map<String, String> parameters) {
        Map<String, String> asked = new LinkedHashMap<>(parameters);
        asked.values().removeIf(String::isEmpty);
        text("asOf").ifPresent(asOf -> asked.putIfAbsent("asOf", moment(asOf)));
        text("validAt").ifPresent(day -> asked.putIfAbsent("validAt", day));
        return asked;
    }

    /** People name a day, or a day and an hour, where routes want an instant. */
    private String moment(String asOf) {
        @Nullable LocalDateTime local = local(asOf.replace(' ', 'T'));
        return local == null ? asOf : local.atZone(zone).toOffsetDateTime().toString();
    }

    private static @Nullable LocalDateTime local(String text) {
        try {
            return text.length() == 10
                    ? LocalDate.parse(text).atTime(LocalTime.MAX.truncatedTo(ChronoUnit.MICROS))
                    : LocalDateTime.parse(text);
        } catch (DateTimeException e) {
            return null;
        }
    }
}
