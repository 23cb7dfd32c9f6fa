package dev.handrail.engagement.start;

import static org.assertj.core.api.Assertions.assertThat;

import dev.handrail.engagement.Dates;
import dev.handrail.engagement.EngagementInMemory;
import dev.handrail.engagement.FindEngagement;
import dev.handrail.engagement.Membership;
import dev.handrail.engagement.ShowDay;
import dev.handrail.engagement.Side;
import dev.handrail.engagement.Standing;
import dev.handrail.engagement.route.FirstHelp;
import dev.handrail.store.DocumentStore;
import dev.handrail.store.Stored;
import dev.handrail.store.Write;
import dev.handrail.understanding.Language;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Choosing, closing and opening again, by buttons that may be pressed late or once more. */
class CloseAndChooseTests {
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
        there.store.commit(
                partition, List.of(new Write.Delete(partition, first.document().id(), first.version())));

        assertThat(there.press(EngagementInMemory.Who.HARRIET, "engagement.choose", Map.of()))
                .contains("Brasswick");
        assertThat(choice()).isPresent();
    }

    @Test
    void whatIsBeingForgottenIsNotOpenedAgain() {
        long revision = there.engagement().revision();
        there.press(EngagementInMemory.Who.JONAS, "engagement.close", Map.of("days", "2", "revision", revision));
        String day = ShowDay.written(there.clock.instant(), ZoneId.of("Europe/London"), Language.ENGLISH);
        assertThat(there.shown.getLast()).contains("2026").doesNotContain("2026-");

        assertThat(there.press(EngagementInMemory.Who.JONAS, "engagement.close", Map.of("days", "2")))
                .doesNotContain("2026-", day);
        there.clock.advance(Duration.ofDays(2));
        assertThat(there.press(EngagementInMemory.Who.JONAS, "engagement.reopen", Map.of()))
                .contains("being erased");
        assertThat(there.engagement().isRunning()).isFalse();
    }

    @Test
    void closingForgetsNothingAtOnce() {
        assertThat(there.press(EngagementInMemory.Who.JONAS, "engagement.close", Map.of("days", "0")))
                .contains("at least one day");
        assertThat(there.engagement().isRunning()).isTrue();
    }

    private void close() {
        there.press(
                EngagementInMemory.Who.JONAS,
                "engagement.close",
                Map.of("days", "2", "revision", there.engagement().revision()));
    }

    @Test
    void whatWasOpenedAgainIsClosedOnceMoreWithinADay() {
        close();
        there.press(
                EngagementInMemory.Who.JONAS,
                "engagement.reopen",
                Map.of("revision", there.engagement().revision()));
        assertThat(there.engagement().isRunning()).isTrue();
        close();
        assertThat(there.engagement().isRunning()).isFalse();
    }

    @Test
    void anEngagementThatIsCalledAsItsCustomerIsNamedOnce() {
        Membership membership = new Membership(
                EngagementInMemory.ID, "Brasswick", "Brasswick", Standing.RUNNING, Side.CUSTOMER, Set.of());
        String card = String.valueOf(there.context(FirstHelp.class)
                .choose(List.of(membership), Language.ENGLISH)
                .card());
        assertThat(card).containsOnlyOnce("text=Brasswick,");
    }
}
