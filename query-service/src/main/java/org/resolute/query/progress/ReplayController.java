package org.resolute.query.progress;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Optional;
import org.resolute.query.answer.Answers;
import org.resolute.query.answer.Answers.Stretch;
import org.resolute.query.answer.Form;
import org.resolute.query.answer.Question;
import org.resolute.query.answer.Views;
import org.resolute.query.structure.ResolutionRow;
import org.resolute.query.structure.Structures;
import org.springframework.http.HttpHeaders;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.json.JsonMapper;

/**
 * The events of a resolution one by one, a line each as it is made: a reader who is slow makes the
 * replay wait, and one who goes away ends it. What was cut off is resumed behind its last line.
 */
@RestController
final class ReplayController {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Views views;
    private final Structures structures;
    private final Answers answers;

    ReplayController(Views views, Structures structures, Answers answers) {
        this.views = views;
        this.structures = structures;
        this.answers = answers;
    }

    @GetMapping("/v1/resolutions/{resolution}/replay")
    void replay(
            @PathVariable String resolution,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        Question question = Question.ofStretch(request, List.of(Form.NDJSON));
        Stretch stretch = answers.stretch(question);
        views.read(
                Optional.of(stretch.last()),
                Optional.of(stretch.day()),
                snapshot -> ResolutionRow.asked(snapshot, resolution));
        Answers.headers(stretch.last())
                .forEach((name, values) -> response.setHeader(name, values.getFirst()));
        response.setContentType("application/x-ndjson");
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        OutputStream out = response.getOutputStream();
        new Replay(views, structures, resolution, stretch)
                .run(line -> {
                    out.write(JSON.writeValueAsBytes(line));
                    out.write('\n');
                });
        out.flush();
    }
}
