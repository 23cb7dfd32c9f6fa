package dev.handrail.engagement.start;

import static org.assertj.core.api.Assertions.assertThat;

import dev.handrail.engagement.Dates;
import dev.handrail.engagement.EngagementInMemory;
import dev.handrail.engagement.FindEngagement;
import dev.handrail.store.DocumentStore;
import dev.handrail.store.Stored;
import dev.handrail.store.Write;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Buttons that carry no version: the same press may well be meant anew. */
class PressAgainTests {
    private static final String CHAT = "chat of HARRIET";

    private final EngagementInMemory there = new EngagementInMemory();

    @BeforeEach
    void begin() {
        there.begin(
                List.of("microsoft-365"),
                ZoneId.of("Europe/London"),
                new Dates(null, null, null, null),
                EngagementInMemory.Who.HARRIET,
                EngagementInMemory.Who.JONAS);
    }

    @AfterEach
    void end() {
        there.close();
    }

    private Optional<Stored> choice() {
        DocumentStore store = there.store;
        return store.all(null, 10_000).documents().stream()
                .filter(stored -> stored.document().partition().contains(CHAT))
                .filter(stored -> stored.document().kind().equals(FindEngagement.CHOICE))
                .findFirst();
    }

    @Test
    void whoChoseAnotherEngagementMeanwhileChoosesTheFirstAgainByTheSameCard() {
        there.press(EngagementInMemory.Who.HARRIET, "engagement.choose", Map.of());
        Stored first = choice().orElseThrow();
        String partition = first.document().partition();
        there.store.commit(partition, List.of(new Write.Delete(partition, first.document().id(), first.version())));

        assertThat(there.press(EngagementInMemory.Who.HARRIET, "engagement.choose", Map.of()))
                .contains("Brasswick");
        assertThat(choice()).isPresent();
    }
}
