package dev.handrail.teams.incoming;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.bot.schema.Activity;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TidyTextTests {
    @ParameterizedTest
    @CsvSource({
        "<at>Alex</at> and me, Alex and me",
        "<at id=1>Alex</at>, Alex",
        "<atom>Alex</at>, <atom>Alex</at>",
        "<atx<at>Alex</at>, <atxAlex",
        "who <at, who <at",
        "<at>who</at, <at>who</at",
    })
    void onlyWholeMentionsAreTakenApart(String written, String meant) {
        assertThat(tidied(written)).isEqualTo(meant);
    }

    /** Searched through again for every opening, this would take hours. */
    @Test
    @Timeout(value = 1, unit = TimeUnit.MINUTES, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
    void aTextFullOfOpeningsIsReadOnce() {
        String text = "<atx".repeat(3_000_000) + "></at>";
        assertThat(tidied(text)).isEqualTo(text);
    }

    private static String tidied(String text) {
        Activity activity = new Activity("message");
        activity.setText(text);
        return TidyText.of(activity);
    }
}
