package org.resolute.tokens;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.resolute.platform.Grant;
import org.resolute.platform.TokenKeys;
import org.resolute.tokens.Asked.StandingClock;
import org.springframework.security.oauth2.server.resource.InvalidBearerTokenException;

class TakingTrustAwayTest {
    private final StandingClock clock = new StandingClock();

    @TempDir private Path folder;
    private TokenKeys keys;
    private Tokens tokens;

    @BeforeEach
    void a_folder_with_a_key() {
        keys = TokenKeys.in(folder);
        tokens = Tokens.of(folder, Optional.empty(), clock);
    }

    private String token(String id) {
        return keys.signed(
                "{\"alg\":\"RS256\",\"typ\":\"at+jwt\"}",
                """
                {"iss":"resolute","aud":"resolute","sub":"an-minh","roles":["viewer"],\
                "jti":"%s","exp":%d}\
                """
                        .formatted(id, clock.instant().getEpochSecond() + 1000));
    }

    private void refused(String token) {
        assertThatThrownBy(() -> Asked.who(tokens, token))
                .isInstanceOf(InvalidBearerTokenException.class);
    }

    @Test
    void a_revoked_one_is_refused_though_it_was_remembered() throws IOException {
        String token = token("t-1");
        String other = token("t-2");
        Asked.who(tokens, token);

        Files.writeString(folder.resolve("revoked.txt"), "# lost\n  t-1 # on a bus\n");
        clock.advance(Duration.ofSeconds(1));

        refused(token);
        assertThat(Asked.who(tokens, other).subject()).isEqualTo("an-minh");
    }

    @Test
    void a_key_that_is_taken_away_is_trusted_no_more() throws IOException {
        String old = token("t-2");
        Asked.who(tokens, old);
        List<Path> before;
        try (var files = Files.list(folder)) {
            before = files.toList();
        }

        String fresh = TokenKeys.renewed(folder).token(Grant.all("new", "p", Duration.ofDays(1)));
        clock.advance(Duration.ofSeconds(1));
        assertThat(Asked.who(tokens, fresh).subject()).isEqualTo("new");
        assertThat(Asked.who(tokens, old).subject()).isEqualTo("an-minh");
        for (Path file : before) {
            Files.delete(file);
        }
        clock.advance(Duration.ofSeconds(1));

        refused(old);
        assertThat(Asked.who(tokens, fresh).subject()).isEqualTo("new");
    }
}
