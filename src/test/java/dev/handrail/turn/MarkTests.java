package dev.handrail.turn;

import static org.assertj.core.api.Assertions.assertThat;

import dev.handrail.chat.Content;
import dev.handrail.chat.Outcome;
import dev.handrail.store.Stored;
import java.time.Instant;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class MarkTests {
    static Stream<Outcome> outcomes() {
        Content.Card card = new Content.Card(Map.of("type", "AdaptiveCard"), "In short");
        return Stream.of(
                new Outcome.Accepted(),
                new Outcome.ShowText("Done"),
                new Outcome.ShowCard(card),
                new Outcome.ShowDialog("A form", card));
    }

    @ParameterizedTest
    @MethodSource("outcomes")
    void remembersEveryOutcomeAsItWas(Outcome outcome) {
        Instant now = Instant.parse("2026-03-02T09:00:00Z");
        Mark mark = new Mark("home", now, outcome, now, 1, 0);
        assertThat(Mark.of(new Stored(mark.in("partition", "id", now), "1"))).isEqualTo(mark);
    }
}
