package dev.handrail.turn.sending;

import static org.assertj.core.api.Assertions.assertThat;

import dev.handrail.chat.Address;
import dev.handrail.chat.Content;
import dev.handrail.chat.FileTarget;
import dev.handrail.chat.Place;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class MessageDocumentTests {
    private static final Instant NOW = Instant.parse("2026-03-02T09:00:00Z");

    static Stream<Content> contents() {
        FileTarget target = new FileTarget(
                "tasks.csv", "https://contoso.sharepoint.com/up", "https://contoso.sharepoint.com/at", "u", "csv");
        return Stream.of(
                new Content.Text("Hello"),
                new Content.Card(Map.of("type", "AdaptiveCard"), "In short"),
                new Content.FileOffer("tasks.csv", "All tasks", 120, Map.of("export", "e1")),
                new Content.File(target, "task,owner\n"));
    }

    @ParameterizedTest
    @MethodSource("contents")
    void keepsEveryKindOfContentAsItWas(Content content) {
        Place place = new Place(Place.Kind.PERSONAL, "tenant", "a:1", null);
        Address to = new Address(place, "a:1", "https://connector.example", "28:bot");
        Message message =
                new Message(to, content, 1, 0, "", State.QUEUED, "", true, false, NOW, NOW.plusSeconds(60), List.of());
        assertThat(MessageDocument.read(MessageDocument.write(new MessageKey("p", "id"), message, NOW)))
                .isEqualTo(message);
    }
}
