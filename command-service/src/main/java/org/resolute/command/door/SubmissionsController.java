package org.resolute.command.door;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.resolute.command.answer.Unacceptable;
import org.resolute.command.form.Form;
import org.resolute.command.submissions.Listing;
import org.resolute.command.submissions.Owner;
import org.resolute.command.submissions.Progress;
import org.resolute.command.submissions.Submissions;
import org.resolute.tokens.Role;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Tells senders how far their large files are, and what became of each item. */
@RestController
@RequestMapping("/v1/submissions")
final class SubmissionsController {
    private final Submissions submissions;

    SubmissionsController(Submissions submissions) {
        this.submissions = submissions;
    }

    /** Bounded; where more follow, the address of the next page is in {@code Link}. */
    @GetMapping
    ResponseEntity<List<Progress>> page(HttpServletRequest request) {
        ListWish wish = ListWish.of(request);
        Owner asker = Client.of(request).owner();
        if (wish.ofAll() && !asker.caller().isAny(Role.AUDITOR)) {
            throw new Unacceptable(403, "forbidden-role", Role.AUDITOR.written());
        }
        Listing.Page page = submissions.page(asker, wish.ofAll(), wish.limit(), wish.after());
        ResponseEntity.BodyBuilder answer = ResponseEntity.ok();
        page.next()
                .ifPresent(next ->
                        answer.header(HttpHeaders.LINK, wish.next(request.getRequestURI(), next)));
        return answer.body(page.rows());
    }

    @GetMapping("/{id}")
    Progress one(@PathVariable String id, HttpServletRequest request) {
        return submissions.of(Client.of(request).owner(), id);
    }

    @DeleteMapping("/{id}")
    Progress cancel(@PathVariable String id, HttpServletRequest request) {
        return submissions.cancel(Client.of(request).owner(), id);
    }

    /** Written part by part: what is refused of a million rows is never held at once. */
    @GetMapping("/{id}/rejected")
    void rejected(@PathVariable String id, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        Form form = submissions.form(Client.of(request).owner(), id);
        submissions.writeRejected(id, out(response, form));
    }

    @GetMapping("/{id}/results")
    void results(@PathVariable String id, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        submissions.form(Client.of(request).owner(), id);
        submissions.writeReceipts(id, out(response, Form.LINES));
    }

    private static OutputStream out(HttpServletResponse response, Form form) throws IOException {
        response.setContentType(form.mediaType());
        response.setCharacterEncoding("UTF-8");
        return response.getOutputStream();
    }
}
