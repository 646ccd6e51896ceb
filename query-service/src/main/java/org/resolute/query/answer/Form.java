package org.resolute.query.answer;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.resolute.query.problem.Fault;
import org.resolute.query.problem.ProblemCode;
import org.resolute.query.problem.Refused;
import org.springframework.http.HttpHeaders;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;

/** The forms an answer can take. */
public enum Form {
    JSON("application/json", "application/json"),
    CSV("text/csv;charset=UTF-8", "text/csv"),
    XLSX(
            "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
            "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
    NDJSON("application/x-ndjson", "application/x-ndjson"),
    EVENTS(
            "application/cloudevents-batch+json;charset=UTF-8",
            "application/cloudevents-batch+json, application/cloudevents+json"),
    STREAM("text/event-stream;charset=UTF-8", "text/event-stream");

    private final String type;
    private final String askedAs;

    Form(String type, String askedAs) {
        this.type = type;
        this.askedAs = askedAs;
    }

    MediaType type() {
        return MediaType.parseMediaType(type);
    }

    String written() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The first offered form that the parameter {@code format}, or else the header, asks for. */
    static Form chosen(HttpServletRequest request, List<Form> offered) {
        String format = request.getParameter("format");
        if (format != null) {
            return offered.stream()
                    .filter(form -> form.written().equalsIgnoreCase(format))
                    .findFirst()
                    .orElseThrow(() -> unknownFormat(offered));
        }
        return accepted(request).stream()
                .flatMap(range -> offered.stream().filter(form -> form.isAskedBy(range)).limit(1))
                .findFirst()
                .orElseThrow(() -> Refused.because(ProblemCode.NOT_ACCEPTABLE));
    }

    private boolean isAskedBy(MediaType range) {
        return MediaType.parseMediaTypes(askedAs).stream().anyMatch(range::isCompatibleWith);
    }

    private static Refused unknownFormat(List<Form> offered) {
        String known = String.join(", ", offered.stream().map(Form::written).toList());
        return Refused.forFaults(
                ProblemCode.BAD_PARAMETER, List.of(Fault.of("format", "one-of", known)));
    }

    /** What the headers accept, best first; all where none says anything. */
    private static List<MediaType> accepted(HttpServletRequest request) {
        List<String> headers =
                Collections.list(request.getHeaders(HttpHeaders.ACCEPT)).stream()
                        .filter(header -> !header.isBlank())
                        .toList();
        try {
            return MediaType.parseMediaTypes(headers.isEmpty() ? List.of("*/*") : headers).stream()
                    .filter(range -> range.getQualityValue() > 0)
                    .sorted(Comparator.comparingDouble(MediaType::getQualityValue).reversed())
                    .toList();
        } catch (InvalidMediaTypeException e) {
            throw Refused.because(ProblemCode.NOT_ACCEPTABLE);
        }
    }
}
