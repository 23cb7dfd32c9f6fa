package dev.handrail.engagement.dispute;

import static dev.handrail.engagement.EngagementInMemory.Who.HARRIET;
import static dev.handrail.engagement.EngagementInMemory.Who.JONAS;
import static dev.handrail.engagement.EngagementInMemory.Who.RAFAEL;
import static org.assertj.core.api.Assertions.assertThat;

import dev.handrail.engagement.Dates;
import dev.handrail.engagement.Engagement;
import dev.handrail.engagement.EngagementInMemory;
import dev.handrail.engagement.EngagementInMemory.Who;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A dispute that nobody decides, over weeks; raised on Monday, March 2, 2026, at 09:00 in London. */
class RemindersTests {
    private final EngagementInMemory there = new EngagementInMemory();

    @AfterEach
    void end() {
        there.close();
    }

    @BeforeEach
    void raise() {
        there.begin(
                List.of("microsoft-365"),
                ZoneId.of("America/Sao_Paulo"),
                new Dates(LocalDate.parse("2026-03-01"), LocalDate.parse("2026-03-01"), null, null),
                HARRIET,
                RAFAEL,
                JONAS);
        there.press(
                RAFAEL, "dispute.raise", Map.of("entry", "microsoft-365/mfa-configure", "reason", "We bought that."));
        there.shown.clear();
    }

    private List<String> to(Who who) {
        return there.shown.stream()
                .filter(line -> line.startsWith("create chat of " + who) && line.contains("Still to be decided"))
                .toList();
    }

    private void vote(Who who, String party) {
        there.press(who, "dispute.vote", Map.of("dispute", 1, "revision", 1, "party", party));
    }

    @Test
    void thoseWhoHaveSaidNothingAreRemindedAfterThreeDaysAndThenEveryWeekAtNine() {
        vote(HARRIET, "vendor");
        there.passTo(Instant.parse("2026-03-05T11:59:00Z"));
        assertThat(to(JONAS)).isEmpty();
        there.passTo(Instant.parse("2026-03-05T12:00:00Z"));
        assertThat(to(JONAS)).singleElement().asString().contains("No word yet from: FastTrack", "dispute.show");
        there.passTo(Instant.parse("2026-03-12T11:59:00Z"));
        assertThat(to(JONAS)).hasSize(1);
        there.passTo(Instant.parse("2026-03-19T12:30:00Z"));
        assertThat(to(JONAS)).hasSize(3);
        assertThat(to(HARRIET)).isEmpty();
        assertThat(there.history()).filteredOn("dispute.reminded"::equals).hasSize(3);
    }

    @Test
    void whereBothSaidDifferentThingsBothAreReminded() {
        vote(HARRIET, "vendor");
        vote(JONAS, "customer");
        there.passTo(Instant.parse("2026-03-05T12:00:00Z"));
        assertThat(to(JONAS)).singleElement().asString().contains("Both sides said different things");
        assertThat(to(HARRIET)).hasSize(1);
        vote(JONAS, "vendor");
        there.passTo(Instant.parse("2026-03-13T12:00:00Z"));
        assertThat(to(JONAS)).hasSize(1);
    }

    @Test
    void afterADownTimeOneReminderIsSentForAllThatWereMissed() {
        there.sleepTo(Instant.parse("2026-03-20T15:00:00Z"));
        assertThat(to(JONAS)).hasSize(1);
        there.passTo(Instant.parse("2026-03-26T12:00:00Z"));
        assertThat(to(JONAS)).hasSize(2);
    }

    @Test
    void nobodyIsRemindedWhileTheEngagementIsClosed() {
        there.change(engagement -> engagement.archived(there.clock.instant(), LocalDate.parse("2027-03-02")));
        there.passTo(Instant.parse("2026-03-06T12:00:00Z"));
        assertThat(to(JONAS)).isEmpty();
        there.change(Engagement::reopened);
        there.settle();
        assertThat(to(JONAS)).hasSize(1);
    }
}
