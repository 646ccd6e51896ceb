package org.resolute.infra.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.resolute.platform.Grant;

/** The service that records takes the cookie of a reader from our pages, and from no others. */
@ExtendWith(CampaignPages.Opened.class)
class OnlyOurPagesSpeakForTheirReaderTest {
    private static final String NOTHING =
            "{\"specversion\":\"1.0\",\"id\":\"x\",\"source\":\"https://x.example\"}";

    private static HttpRequest.Builder request(CampaignPages pages) {
        String url = pages.house().addresses().commandUrl() + "/v1/events?dryRun=true";
        Grant grant =
                new Grant(
                        "reader", List.of("submitter"), Optional.of("kg-0083"), Duration.ofDays(1));
        return HttpRequest.newBuilder(URI.create(url))
                .header("Content-Type", "application/cloudevents+json")
                .header("Cookie", "resolute-token=" + pages.house().token(grant));
    }

    private static HttpResponse<String> sent(HttpRequest.Builder request)
            throws IOException, InterruptedException {
        try (HttpClient client = HttpClient.newHttpClient()) {
            return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
        }
    }

    private static HttpRequest.Builder post(HttpRequest.Builder request) {
        return request.POST(HttpRequest.BodyPublishers.ofString(NOTHING));
    }

    @Test
    void our_pages_are_heard_and_may_read_the_answer(CampaignPages pages) throws Exception {
        String ours = pages.house().addresses().queryUrl();

        HttpResponse<String> answer = sent(post(request(pages)).header("Origin", ours));

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(400);
        assertThat(answer.body()).contains("malformed");
        assertThat(answer.headers().firstValue("Access-Control-Allow-Origin")).contains(ours);
        assertThat(answer.headers().firstValue("Access-Control-Allow-Credentials"))
                .contains("true");
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://evil.example", "http://127.0.0.1:1", "null"})
    void others_are_strangers(String origin, CampaignPages pages) throws Exception {
        HttpResponse<String> answer = sent(post(request(pages)).header("Origin", origin));

        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.headers().firstValue("Access-Control-Allow-Origin")).isEmpty();
    }

    @Test
    void a_cookie_alone_is_nobody(CampaignPages pages) throws Exception {
        assertThat(sent(post(request(pages))).statusCode()).isEqualTo(401);
    }

    @Test
    void browsers_are_told_beforehand(CampaignPages pages) throws Exception {
        HttpRequest.Builder asked =
                request(pages)
                        .method("OPTIONS", HttpRequest.BodyPublishers.noBody())
                        .header("Access-Control-Request-Method", "POST")
                        .header("Access-Control-Request-Headers", "content-type,prefer");

        HttpResponse<String> others = sent(asked.copy().header("Origin", "https://evil.example"));
        assertThat(others.headers().firstValue("Access-Control-Allow-Methods")).isEmpty();
        assertThat(others.headers().firstValue("Access-Control-Allow-Origin")).isEmpty();
        HttpResponse<String> ours =
                sent(asked.header("Origin", pages.house().addresses().queryUrl()));
        assertThat(ours.statusCode()).isEqualTo(200);
        assertThat(ours.headers().firstValue("Access-Control-Allow-Methods").orElse(""))
                .contains("POST");
    }
}
