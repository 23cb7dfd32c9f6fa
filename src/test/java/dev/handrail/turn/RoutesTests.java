package dev.handrail.turn;

import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import dev.handrail.chat.Incoming;
import dev.handrail.chat.Origin;
import dev.handrail.understanding.Intent;
import dev.handrail.understanding.Interpretation;
import dev.handrail.understanding.Language;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class RoutesTests {
    private static final ArrivalHandler DOORMAN = (joined, language) -> Step.nothing();

    @Test
    void refusesToStartWhileAnIntentHasNoHandler() {
        assertThatIllegalStateException()
                .isThrownBy(() -> new Routes(
                        List.of(new Speaks(Set.of(Intent.QUESTION))), List.of(), List.of(), List.of(DOORMAN)))
                .withMessageContaining("GREETING");
    }

    @Test
    void refusesToStartWhenTwoHandlersClaimOneVerb() {
        Speaks everything = new Speaks(Set.of(Intent.values()));
        assertThatIllegalStateException()
                .isThrownBy(() -> new Routes(
                        List.of(everything), List.of(new Presses(), new Presses()), List.of(), List.of(DOORMAN)))
                .withMessageContaining("ask is claimed by both");
    }

    @Test
    void refusesToStartUnlessOneFeatureWelcomes() {
        Speaks everything = new Speaks(Set.of(Intent.values()));
        assertThatIllegalStateException()
                .isThrownBy(() -> new Routes(List.of(everything), List.of(), List.of(), List.of()))
                .withMessageContaining("exactly one");
    }

    private record Speaks(Set<Intent> intents) implements SpeechHandler {
        @Override
        public Step answer(Origin origin, Interpretation said) {
            return Step.nothing();
        }
    }

    private record Presses() implements PressHandler {
        @Override
        public Set<String> verbs() {
            return Set.of("ask");
        }

        @Override
        public Step press(Incoming.Pressed pressed, Language language) {
            return Step.nothing();
        }
    }
}
