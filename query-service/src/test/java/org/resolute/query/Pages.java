package org.resolute.query;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.resolute.query.given.GivenService;

/** Follows the links of a timeline to its end. */
final class Pages {
    private static final Pattern NEXT = Pattern.compile("<(.*)>; rel=\"next\"");

    private Pages() {}

    static List<Long> all(GivenService service, String path) {
        List<Long> positions = new ArrayList<>();
        for (Optional<String> page = Optional.of(path); page.isPresent(); ) {
            HttpResponse<String> answer = service.get(page.get());
            GivenService.json(answer).forEach(row -> positions.add(row.get("position").asLong()));
            page = next(answer);
        }
        return positions;
    }

    static Optional<String> next(HttpResponse<String> answer) {
        return answer.headers()
                .firstValue("Link")
                .map(NEXT::matcher)
                .filter(Matcher::matches)
                .map(link -> link.group(1));
    }
}
