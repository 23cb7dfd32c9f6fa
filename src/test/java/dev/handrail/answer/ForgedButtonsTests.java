package dev.handrail.answer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import dev.handrail.chat.Outcome;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class ForgedButtonsTests extends PressedInTheProgram {
    @Test
    void aPairThatTheQuestionDoesNotBringUpIsShownYetNotCounted() {
        press().card("choose", "question", MFA, "rejected", MFA_ENTRY, "entry", "intune/languages");
        press().card("choose", "question", MFA, "rejected", "intune/languages", "entry", "none");
        assertThat(counted).isEmpty();
    }

    static Stream<Arguments> forged() {
        String tooLong = "x".repeat(2_001);
        return Stream.of(
                arguments("list-page", new Object[] {}),
                arguments("list-page", new Object[] {"question", LIST}),
                arguments("list-page", new Object[] {"question", LIST, "page", 0}),
                arguments("list-page", new Object[] {"question", LIST, "page", -1}),
                arguments("list-page", new Object[] {"question", LIST, "page", 1_000_000}),
                arguments("list-page", new Object[] {"question", LIST, "page", Long.MAX_VALUE}),
                arguments("list-page", new Object[] {"question", LIST, "page", 1.5}),
                arguments("list-page", new Object[] {"question", LIST, "page", "1"}),
                arguments("list-page", new Object[] {"question", MFA, "page", 1}),
                arguments("list-page", new Object[] {"question", tooLong, "page", 1}),
                arguments("not-meant", new Object[] {"question", " "}),
                arguments("not-meant", new Object[] {"question", MFA, "entry", "no/such"}),
                arguments("not-meant", new Object[] {"question", MFA, "entry", 7}),
                arguments("source", new Object[] {"entry", "no/such"}),
                arguments("source", new Object[] {"question", List.of(MFA), "entry", MFA_ENTRY}),
                arguments("answer", new Object[] {"question", MFA, "entry", Map.of("id", MFA_ENTRY)}),
                arguments("choose", new Object[] {"question", MFA, "rejected", MFA_ENTRY}),
                arguments("choose", new Object[] {"question", MFA, "rejected", MFA_ENTRY, "entry", "no/such"}),
                arguments("choose", new Object[] {"question", MFA, "rejected", "no/such", "entry", MFA_ENTRY}),
                arguments("choose", new Object[] {"question", MFA, "rejected", "no/such", "entry", "none"}));
    }

    @ParameterizedTest
    @MethodSource("forged")
    void whatNoCardCarriesIsRefusedPolitelyAndNeverCounted(String verb, Object[] data) {
        assertThat(press().press(verb, data))
                .as(Arrays.toString(data))
                .isEqualTo(new Outcome.ShowText("This button no longer leads anywhere. Please type your question."));
        assertThat(counted).isEmpty();
    }
}
