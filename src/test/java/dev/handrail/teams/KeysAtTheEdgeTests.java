package dev.handrail.teams;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.test.annotation.DirtiesContext;

@DirtiesContext
class KeysAtTheEdgeTests extends AtTheEdge {
    private static final SigningKey NEXT = SigningKey.of("next-key-of-teams", "msteams");

    @AfterEach
    void publishAgain() {
        PLATFORM.publish(KEY, UNENDORSED);
        clock.advance(Duration.ofDays(2));
        await().until(() -> status(token()) == 202);
    }

    @Test
    void activitiesAreTakenThroughAMetadataOutageOfDays() {
        assertThat(status(token())).isEqualTo(202);
        PLATFORM.fallSilent();
        for (int day = 0; day < 5; day++) {
            clock.advance(Duration.ofDays(1));
            assertThat(status(token())).isEqualTo(202);
        }
    }

    @Test
    void aNewKeyIsBelievedAndAWithdrawnOneNoLongerEvenForRememberedTokens() {
        String remembered =
                token().expires(clock.instant().plus(Duration.ofDays(9))).bearer();
        assertThat(deliver(remembered, sample("personal-message")).statusCode()).isEqualTo(202);
        PLATFORM.publish(NEXT);
        clock.advance(Duration.ofHours(2));
        assertThat(status(TokenDraft.good(NEXT, clock.instant()))).isEqualTo(202);
        assertThat(deliver(remembered, sample("personal-message")).statusCode()).isEqualTo(401);
        assertThat(status(token())).isEqualTo(401);
    }

    private int status(TokenDraft draft) {
        return deliver(draft.bearer(), sample("personal-message")).statusCode();
    }
}
