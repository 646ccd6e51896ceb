package org.resolute.query.grafana;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
import org.resolute.query.problem.Fault;
import org.resolute.query.problem.ProblemCode;
import org.resolute.query.problem.Refused;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.MissingNode;

/**
 * A part of what was posted. Faults are gathered under their JSON pointers while parts are read,
 * and told all at once by {@link #check}. What Grafana sends besides is not looked at.
 */
record Body(List<Fault> faults, String pointer, JsonNode node) {
    private static final int BYTES_MAX = 65_536;

    /** Characters in a text. */
    private static final int TEXT_LENGTH_MAX = 500;

    private static final JsonMapper JSON = JsonMapper.builder().build();

    static Body of(HttpServletRequest request) throws IOException {
        byte[] bytes = request.getInputStream().readNBytes(BYTES_MAX + 1);
        if (bytes.length > BYTES_MAX) {
            throw Refused.because(ProblemCode.BODY_TOO_LARGE, BYTES_MAX);
        }
        try {
            JsonNode node = bytes.length == 0 ? JSON.createObjectNode() : JSON.readTree(bytes);
            if (node.isObject()) {
                return new Body(new ArrayList<>(), "", node);
            }
        } catch (JacksonException _) {
            // Told below, as what is JSON and no object is.
        }
        throw Refused.forFaults(ProblemCode.BAD_PARAMETER, List.of(Fault.of("/", "json")));
    }

    void check() {
        if (!faults.isEmpty()) {
            throw Refused.forFaults(ProblemCode.BAD_PARAMETER, faults);
        }
    }

    void fault(String code, Object... values) {
        Fault fault = Fault.of(pointer.isEmpty() ? "/" : pointer, code, values);
        if (!faults.contains(fault)) {
            faults.add(fault);
        }
    }

    /** The part of this name; of what is no object, all parts are missing. */
    Body at(String name) {
        JsonNode part = node.get(name);
        return new Body(
                faults, pointer + "/" + name, part == null ? MissingNode.getInstance() : part);
    }

    boolean isThere() {
        return !node.isMissingNode() && !node.isNull();
    }

    /** The text that stands here; one that is empty is none, as of a variable without a value. */
    Optional<String> text() {
        if (!isThere()) {
            return Optional.empty();
        } else if (!node.isString() || node.asString().length() > TEXT_LENGTH_MAX) {
            fault("text", TEXT_LENGTH_MAX);
            return Optional.empty();
        }
        return Optional.of(node.asString()).filter(text -> !text.isBlank());
    }

    /** The text that has to stand here. */
    String demand() {
        Optional<String> text = text();
        if (text.isEmpty()) {
            fault("missing");
        }
        return text.orElse("");
    }

    /** The text made into something, or a fault where that cannot be. */
    <T> Optional<T> read(Function<String, Optional<T>> reading, String code) {
        Optional<String> text = text();
        Optional<T> made = text.flatMap(reading);
        if (text.isPresent() && made.isEmpty()) {
            fault(code);
        }
        return made;
    }

    /** One of these, in any case. */
    <E extends Enum<E>> Optional<E> oneOf(Class<E> type) {
        List<E> constants = List.of(type.getEnumConstants());
        Optional<String> text = text();
        Optional<E> found =
                text.flatMap(asked ->
                        constants.stream().filter(c -> c.name().equalsIgnoreCase(asked)).findAny());
        if (text.isPresent() && found.isEmpty()) {
            fault(
                    "one-of",
                    String.join(
                            ", ",
                            constants.stream()
                                    .map(c -> c.name().toLowerCase(Locale.ROOT))
                                    .toList()));
        }
        return found;
    }

    /** A whole number between the bounds, both included; a number in a text will do. */
    Optional<Integer> number(int min, int max) {
        if (!isThere() || (node.isString() && node.asString().isBlank())) {
            return Optional.empty();
        }
        String text = node.asString("");
        if (text.matches("\\d{1,9}")) {
            int value = Integer.parseInt(text);
            if (value >= min && value <= max) {
                return Optional.of(value);
            }
        }
        fault("number", min, max);
        return Optional.empty();
    }

    /** The parts of a list; a single thing stands for a list of it. */
    List<Body> items(int max) {
        if (!isThere()) {
            return List.of();
        } else if (!node.isArray()) {
            return List.of(this);
        } else if (node.size() > max) {
            fault("too-many", max);
            return List.of();
        }
        List<JsonNode> parts = StreamSupport.stream(node.spliterator(), false).toList();
        return IntStream.range(0, parts.size())
                .mapToObj(i -> new Body(faults, pointer + "/" + i, parts.get(i)))
                .toList();
    }
}
