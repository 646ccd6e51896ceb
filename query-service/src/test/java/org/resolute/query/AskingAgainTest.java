package org.resolute.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.resolute.events.Level;
import org.resolute.query.given.Facts;
import org.resolute.query.given.GivenAnswers;
import org.resolute.query.given.GivenLedger;
import org.resolute.query.given.GivenService;

/** Someone asks the same many times, as dashboards do. */
class AskingAgainTest {
    private static final String DAY = "2021-05-01T08:00:00+07:00";
    private static final String PROGRESS = "/v1/resolutions/nq/progress?unit=a";

    private static GivenAnswers answers;

    @BeforeAll
    static void a_district_reports() {
        answers = GivenAnswers.after(AskingAgainTest::facts);
    }

    private static void facts(GivenLedger ledger) {
        ledger.record(Facts.unit("p", "Tỉnh", Level.PROVINCE, null), DAY);
        ledger.record(Facts.unit("a", "Huyện A", Level.DISTRICT, "p"), DAY);
        ledger.record(Facts.unit("b", "Huyện B", Level.DISTRICT, "p"), DAY);
        ledger.record(Facts.resolution("nq", "p"), DAY);
        ledger.record(Facts.outreach("nq", "a", 30, 100), DAY);
    }

    @AfterAll
    static void everybody_leaves() {
        answers.close();
    }

    private static GivenService viewerOf(String unit) {
        return answers.service().as(GivenService.token(List.of("viewer"), unit));
    }

    private static String tag(HttpResponse<?> answer) {
        return answer.headers().firstValue("ETag").orElseThrow();
    }

    /** Until the answer is one that was remembered. */
    private static HttpResponse<String> again(GivenService service, String... headers) {
        service.get(PROGRESS, headers);
        service.get(PROGRESS, headers);
        return service.get(PROGRESS, headers);
    }

    @Test
    void is_told_that_nothing_has_changed_and_what_that_is_true_for() {
        HttpResponse<String> first = answers.service().get(PROGRESS);
        HttpResponse<String> third = again(answers.service(), "If-None-Match", tag(first));

        assertThat(third.statusCode()).isEqualTo(304);
        assertThat(third.body()).isEmpty();
        for (String header :
                List.of("ETag", "As-Of-Position", "As-Of-Recorded", "Cache-Control", "Vary")) {
            assertThat(third.headers().allValues(header))
                    .as(header)
                    .isNotEmpty()
                    .isEqualTo(first.headers().allValues(header));
        }
    }

    @Test
    void is_answered_once_more_happened() {
        String tag = tag(answers.service().get(PROGRESS));
        assertThat(again(answers.service(), "If-None-Match", tag).statusCode()).isEqualTo(304);

        answers.happens(ledger -> ledger.record(Facts.outreach("nq", "a", 40, 100), DAY));

        HttpResponse<String> later = again(answers.service(), "If-None-Match", tag);
        assertThat(later.statusCode()).isEqualTo(200);
        assertThat(tag(later)).isNotEqualTo(tag);
    }

    @Test
    void is_told_nothing_by_what_someone_else_was_told() {
        String tag = tag(viewerOf("a").get(PROGRESS));
        assertThat(again(viewerOf("a"), "If-None-Match", tag).statusCode()).isEqualTo(304);

        assertThat(again(viewerOf("b"), "If-None-Match", tag).statusCode()).isEqualTo(403);
        assertThat(again(answers.service().as(""), "If-None-Match", tag).statusCode())
                .isEqualTo(401);
    }

    @Test
    void is_answered_in_another_form_or_language() {
        String tag = tag(answers.service().get(PROGRESS));
        assertThat(again(answers.service(), "If-None-Match", tag).statusCode()).isEqualTo(304);

        assertThat(again(answers.service(), "If-None-Match", tag, "Accept", "text/csv"))
                .extracting(HttpResponse::statusCode)
                .isEqualTo(200);
        assertThat(again(answers.service(), "If-None-Match", tag, "Accept-Language", "vi"))
                .extracting(HttpResponse::statusCode)
                .isEqualTo(200);
    }
}
