package dev.handrail.checkpoint.hold;

import static org.assertj.core.api.Assertions.assertThat;

import dev.handrail.checkpoint.KeepSeries;
import dev.handrail.checkpoint.MeetingKind;
import dev.handrail.checkpoint.OnFreeDays;
import dev.handrail.checkpoint.Rhythm;
import dev.handrail.checkpoint.Series;
import dev.handrail.engagement.Engagement;
import dev.handrail.engagement.LoadEngagement;
import dev.handrail.engagement.Planted;
import dev.handrail.playground.RunningPlayground.Answer;
import dev.handrail.playground.Stage;
import dev.handrail.playground.Stage.Shown;
import dev.handrail.time.ProductTime;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A call in the playground's group chat, from its link with a series to the summary, through the real endpoint. */
class CallInPlaygroundTests {
    @Test
    void aCallThatIsLinkedSaysThatTheMeetingTakesPlaceAndWhatIsNotedIsSummarised(@TempDir Path folder) {
        try (Planted planted = Planted.grow("handrail.data-dir=" + folder)) {
            Stage stage = planted.stage;
            String chat = stage.groupChat();
            stage.tell("harriet", chat, "link this chat to Quillmarsh");
            stage.settle();
            Instant start = weekly(planted);
            Shown notes = stage.tell("harriet", chat, "meeting notes");
            assertThat(Stage.said(stage.press(notes, "meeting.link-call"))).contains("from now on");

            go(planted, start.plus(Duration.ofMinutes(2)));
            call(stage, "start");
            go(planted, start.plus(Duration.ofMinutes(25)));
            stage.catchUp("harriet", stage.chat("harriet"));
            call(stage, "end");
            stage.settle();
            stage.next("harriet", stage.chat("harriet"), shown -> shown.reads("What came out of it"));
            stage.reopen();
            Shown over = stage.tell("harriet", "meeting notes");
            assertThat(over.words()).contains("It took place.");
            stage.fillIn(
                    over,
                    "meeting.note",
                    Map.of("decisions", "Nothing changes", "action1", "Sweep the yard", "owner1", "VENDOR"));
            stage.settle();
            Shown summary = stage.next("harriet", stage.channel(), shown -> shown.reads("Notes: Checkpoint"));
            assertThat(summary.words()).contains("Nothing changes", "Sweep the yard");
            assertThat(stage.tell("rafael", "meeting notes").words()).contains("Noted by");
        }
    }

    /** From tomorrow at ten. */
    private static Instant weekly(Planted planted) {
        Engagement engagement = planted.bean(LoadEngagement.class)
                .load(planted.first)
                .orElseThrow()
                .engagement();
        LocalDateTime first = planted.bean(ProductTime.class)
                .instant()
                .atZone(engagement.zone())
                .toLocalDate()
                .plusDays(1)
                .atTime(LocalTime.of(10, 0));
        Series series = new Series(
                "s1",
                1,
                MeetingKind.CHECKPOINT,
                "",
                Rhythm.by("FREQ=WEEKLY"),
                first,
                30,
                null,
                OnFreeDays.NONE,
                null,
                List.of(),
                null,
                null,
                "p2");
        planted.store.commit(
                planted.first.partition(),
                List.of(planted.bean(KeepSeries.class).write(engagement, series, Optional.empty())));
        planted.stage.settle();
        return first.atZone(engagement.zone()).toInstant();
    }

    private static void go(Planted planted, Instant to) {
        planted.stage.advance(
                Duration.between(planted.bean(ProductTime.class).instant(), to).toString());
    }

    private static void call(Stage stage, String event) {
        Answer told = stage.playground()
                .post("meetings", "{'in':'" + stage.groupChat() + "','event':'" + event + "','as':'harriet'}");
        assertThat(told.body().path("status").asInt()).isEqualTo(202);
    }
}
