package org.resolute.query.answer;

import jakarta.servlet.http.HttpServletRequest;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.resolute.query.asof.When;
import org.resolute.query.problem.Fault;
import org.resolute.query.problem.ProblemCode;
import org.resolute.query.problem.Refused;
import org.resolute.query.problem.Sentences;
import org.resolute.tokens.Caller;
import org.resolute.tokens.Reach;

/**
 * The parameters of a request, read strictly. Faults are gathered as parameters are read and told
 * all at once by {@link #check}.
 */
public final class Question {
    /** Characters in a parameter's value. */
    private static final int VALUE_LENGTH_MAX = 500;

    private static final Set<String> EVERYWHERE = Set.of("format", "minPosition", "validAt");

    /** The forms that rows have. */
    public static final List<Form> ROWS = List.of(Form.JSON, Form.CSV, Form.XLSX);

    private static final Pattern DAY = Pattern.compile("(?!0000)\\d{4}-\\d\\d-\\d\\d");

    private final HttpServletRequest request;
    private final Form form;
    private final Reach reach = Reach.of(Caller.asking());
    private final List<Fault> faults = new ArrayList<>();

    private Question(HttpServletRequest request, List<Form> forms) {
        this.request = request;
        this.form = Form.chosen(request, forms);
    }

    /** The question of a request to a route that knows these parameters, beside the common ones. */
    public static Question of(HttpServletRequest request, List<Form> forms, String... known) {
        return of(request, forms, Set.of("asOf"), known);
    }

    /** The same for a route that is asked from one moment to another, and not as of one. */
    public static Question ofStretch(
            HttpServletRequest request, List<Form> forms, String... known) {
        return of(request, forms, Set.of("from", "to"), known);
    }

    /** The same for a route that tells what happens from now on, and knows no moment. */
    public static Question ofStream(HttpServletRequest request, String... known) {
        return of(request, List.of(Form.STREAM), new TreeSet<>(List.of(known)));
    }

    private static Question of(
            HttpServletRequest request, List<Form> forms, Set<String> when, String... known) {
        Set<String> all = new TreeSet<>(EVERYWHERE);
        all.addAll(when);
        all.addAll(List.of(known));
        return of(request, forms, all);
    }

    private static Question of(HttpServletRequest request, List<Form> forms, Set<String> all) {
        Question question = new Question(request, forms);
        for (var parameter : request.getParameterMap().entrySet()) {
            question.look(parameter.getKey(), parameter.getValue(), all);
        }
        return question;
    }

    /** The same for a route whose answer is rows: JSON, CSV or a workbook. */
    public static Question ofRows(HttpServletRequest request, String... known) {
        return of(request, ROWS, known);
    }

    private void look(String name, String[] values, Set<String> known) {
        if (!known.contains(name)) {
            String parameter = name.substring(0, Math.min(name.length(), 100));
            fault(parameter, "unknown", String.join(", ", known));
        } else if (values.length > 1) {
            fault(name, "repeated");
        } else if (values[0].isBlank()) {
            fault(name, "empty");
        } else if (values[0].length() > VALUE_LENGTH_MAX) {
            fault(name, "too-long", VALUE_LENGTH_MAX);
        }
    }

    /** How far the asker may look. */
    Reach reach() {
        return reach;
    }

    public Form form() {
        return form;
    }

    public Optional<String> text(String name) {
        return Optional.ofNullable(request.getParameter(name)).filter(value -> !value.isBlank());
    }

    /** A whole number between the bounds, both included. */
    public long number(String name, long min, long max, long otherwise) {
        Optional<String> text = text(name);
        if (text.isEmpty()) {
            return otherwise;
        }
        if (text.get().matches("\\d{1,18}")) {
            long value = Long.parseLong(text.get());
            if (value >= min && value <= max) {
                return value;
            }
        }
        fault(name, "number", min, max);
        return otherwise;
    }

    /** A moment of the ledger: a position from the lowest on, or an instant of recording. */
    Optional<When> when(String name, long min) {
        Optional<String> text = text(name);
        Optional<When> when =
                text.flatMap(When::parse)
                        .filter(w -> !(w instanceof When.Position(long at)) || at >= min);
        if (text.isPresent() && when.isEmpty()) {
            fault(name, "as-of", min);
        }
        return when;
    }

    /** A day, from year 1 to 9999, in the calendar of the ledger's zone. */
    public Optional<LocalDate> day(String name) {
        return day(name, "day");
    }

    /** A day, where something else might have been given as well; the fault says what. */
    public Optional<LocalDate> day(String name, String faultCode) {
        Optional<String> text = text(name);
        Optional<LocalDate> day =
                text.filter(t -> DAY.matcher(t).matches()).flatMap(Question::parsed);
        if (text.isPresent() && day.isEmpty()) {
            fault(name, faultCode);
        }
        return day;
    }

    private static Optional<LocalDate> parsed(String text) {
        try {
            return Optional.of(LocalDate.parse(text));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    /** A constant of the enumeration, in any case, with dashes for underscores or without. */
    public <E extends Enum<E>> Optional<E> oneOf(String name, Class<E> type) {
        Optional<String> text = text(name);
        List<E> constants = List.of(type.getEnumConstants());
        Optional<E> found =
                text.flatMap(
                        asked -> constants.stream().filter(c -> isNamed(c, asked)).findFirst());
        if (text.isPresent() && found.isEmpty()) {
            String known =
                    constants.stream()
                            .map(c -> c.name().toLowerCase(Locale.ROOT).replace('_', '-'))
                            .collect(Collectors.joining(", "));
            fault(name, "one-of", known);
        }
        return found;
    }

    private static boolean isNamed(Enum<?> constant, String asked) {
        return constant.name().replace("_", "").equalsIgnoreCase(asked.replaceAll("[-_]", ""));
    }

    public void fault(String parameter, String code, Object... values) {
        Fault fault = Fault.of(parameter, code, values);
        if (!faults.contains(fault)) {
            faults.add(fault);
        }
    }

    /** Turns the question down where anything was at fault. */
    public void check() {
        if (!faults.isEmpty()) {
            throw Refused.forFaults(ProblemCode.BAD_PARAMETER, faults);
        }
    }

    /** What is said in the answer, in the asker's language. */
    public Sentences sentences() {
        return Sentences.askedBy(request);
    }

    HttpServletRequest request() {
        return request;
    }

    /**
     * What was asked for, in one string: the address with its parameters in order, the form, the
     * language, and how far the asker may look.
     */
    String identity() {
        String parameters =
                request.getParameterMap().entrySet().stream()
                        .filter(p -> !p.getKey().equals("minPosition"))
                        .map(p -> p.getKey() + "=" + Arrays.toString(p.getValue()))
                        .sorted()
                        .collect(Collectors.joining("&"));
        String language = Sentences.askedBy(request).language();
        return request.getRequestURI()
                + "?"
                + parameters
                + " "
                + form
                + " "
                + language
                + " "
                + reach;
    }
}
