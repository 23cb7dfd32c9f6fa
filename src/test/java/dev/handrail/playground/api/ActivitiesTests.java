package dev.handrail.playground.api;

import static org.assertj.core.api.Assertions.assertThat;

import dev.handrail.playground.InThePlayground;
import dev.handrail.playground.RunningPlayground.Answer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ActivitiesTests extends InThePlayground {
    @Test
    void onlyMembersMayLook() {
        Answer answer = playground.activities("priya", playground.groupChat(), "");

        assertThat(answer.status()).isEqualTo(404);
        assertThat(answer.text("error")).contains("not a member");
    }

    @Test
    void aQuietConversationAnswersAtOnceWhereNobodyWantsToWait() {
        Answer answer = playground.activities("priya", playground.chatOf("priya"), "");

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.body().path("next").asInt()).isZero();
        assertThat(answer.body().path("activities").isArray()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "wait=soon, wait",
        "wait=-PT1S, wait",
        "wait=PT99999999999999999H, wait",
        "after=x, after",
        "after=-1, after"
    })
    void whatIsWrongIsNamed(String query, String named) {
        Answer answer = playground.activities("priya", playground.chatOf("priya"), "&" + query);

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.text("error")).contains(named);
    }

    @Test
    void whoLooksMustBeSaidAndKnownAndWhereTo() {
        assertThat(playground.activities("", playground.groupChat(), "").status())
                .isEqualTo(400);
        assertThat(playground.activities("nobody", playground.groupChat(), "").status())
                .isEqualTo(404);
        assertThat(playground.activities("priya", "a:nowhere", "").status()).isEqualTo(404);
        Answer missing = playground.get("/playground/api/conversations/a:x/activities");
        assertThat(missing.status()).isEqualTo(400);
        assertThat(missing.text("error")).contains("as");
    }
}
