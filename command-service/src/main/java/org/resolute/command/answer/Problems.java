package org.resolute.command.answer;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.resolute.command.answer.Problem.At;
import org.resolute.command.understanding.Fault;
import org.resolute.command.verdict.Refused;

/** Words problems for one client: in its language, with its correlation id. */
public record Problems(Locale language, @Nullable String instance) {

    /** A problem of the request as a whole. */
    public Problem of(int status, String code, Object... about) {
        List<String> words = java.util.Arrays.stream(about).map(String::valueOf).toList();
        return problem(status, code, sentence(code, words), null);
    }

    public Problem refused(Refused refused) {
        String code = refused.why().code();
        String detail = sentence(code, refused.about());
        int status = refused.why().status();
        return problem(
                status, code, detail, List.of(new At(refused.why().pointer(), code, detail)));
    }

    public Problem malformed(List<Fault> faults) {
        List<At> errors = faults.stream().map(this::at).toList();
        return problem(400, "malformed", sentence("malformed", List.of()), errors);
    }

    private At at(Fault fault) {
        String sentence =
                language.equals(Locale.ENGLISH)
                        ? fault.sentence()
                        : Sentences.of(fault.code(), language, List.of()).orElse(fault.sentence());
        return new At(fault.pointer(), fault.code(), sentence);
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
