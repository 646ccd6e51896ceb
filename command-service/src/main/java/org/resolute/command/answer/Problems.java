package org.resolute.command.answer;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.resolute.command.answer.Problem.At;
import org.resolute.command.understanding.Fault;
import org.resolute.command.verdict.Refused;

/** Words problems for one client: in its language, with its correlation id, placed as it sent. */
public record Problems(Locale language, @Nullable String instance, Placing placing) {

    public Problems(Locale language, @Nullable String instance) {
        this(language, instance, Placing.BY_POINTER);
    }

    /** The same for an item whose faults are told in another way. */
    public Problems placedBy(Placing other) {
        return new Problems(language, instance, other);
    }

    /** A problem of the request as a whole. */
    public Problem of(int status, String code, Object... about) {
        return worded(status, code, code, about);
    }

    /** A problem whose code has several sentences. */
    Problem worded(int status, String code, String sentence, Object... about) {
        List<String> words = java.util.Arrays.stream(about).map(String::valueOf).toList();
        return problem(status, code, sentence(sentence, words), null);
    }

    public Problem refused(Refused refused) {
        String code = refused.why().code();
        String detail = sentence(code, refused.about());
        int status = refused.why().status();
        return problem(status, code, detail, List.of(at(refused.why().pointer(), code, detail)));
    }

    public Problem malformed(List<Fault> faults) {
        return faulty(400, "malformed", faults.stream().map(this::at).toList());
    }

    /** A problem with several faults, worded already. */
    Problem faulty(int status, String code, List<At> errors) {
        return problem(status, code, sentence(code, List.of()), errors);
    }

    At at(Fault fault) {
        String sentence =
                language.equals(Locale.ENGLISH)
                        ? fault.sentence()
                        : Sentences.of(fault.code(), language, List.of()).orElse(fault.sentence());
        return at(fault.pointer(), fault.code(), sentence);
    }

    private At at(String pointer, String code, String detail) {
        Placing.Place place = placing.of(pointer);
        return new At(place.pointer(), place.row(), place.column(), code, detail);
    }

    private String sentence(String code, List<String> about) {
        return Sentences.of(code, language, about)
                .orElseThrow(() -> new IllegalStateException("no sentence for " + code));
    }

    private Problem problem(int status, String code, String detail, @Nullable List<At> errors) {
        String title = sentence("title." + status, List.of());
        return new Problem("/problems/" + code, title, status, detail, code, instance, errors);
    }
}
