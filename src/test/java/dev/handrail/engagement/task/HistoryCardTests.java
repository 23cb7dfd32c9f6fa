package dev.handrail.engagement.task;

import static org.assertj.core.api.Assertions.assertThat;

import dev.handrail.engagement.Dates;
import dev.handrail.engagement.EngagementInMemory;
import dev.handrail.engagement.EngagementInMemory.Who;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class HistoryCardTests {
    private EngagementInMemory program;

    @BeforeEach
    void begin() {
        program = new EngagementInMemory();
        program.begin(
                List.of("microsoft-365"),
                ZoneId.of("Asia/Tokyo"),
                new Dates(null, null, null, null),
                Who.HARRIET,
                Who.JONAS);
    }

    @AfterEach
    void end() {
        program.close();
    }

    @Test
    void theNewestLinesComeFirstWithTheZoneOfTheirTimesAndOlderOnesAreAButtonAway() {
        for (int number = 0; number < 20; number++) {
            program.press(
                    Who.HARRIET,
                    "task.create",
                    Map.of("title", "T" + number, "phase", "assess", "side", "CUSTOMER", "owner", ""));
        }

        String card = program.say(Who.HARRIET, "history");

        assertThat(card).contains("JST", "[task.history]");
        assertThat(program.press(Who.HARRIET, "task.history", Map.of("before", "history/00000000000000000000")))
                .contains("Nothing has happened yet");
    }
}
