package dev.handrail.engagement.route;

import static org.assertj.core.api.Assertions.assertThat;

import dev.handrail.card.Cards;
import dev.handrail.engagement.Dates;
import dev.handrail.engagement.EngagementInMemory;
import dev.handrail.engagement.EngagementInMemory.Who;
import dev.handrail.understanding.Intent;
import dev.handrail.understanding.Language;
import dev.handrail.understanding.Understanding;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class HelpWordsTests {
    private static final Map<String, Intent> MEANT = Map.ofEntries(
            Map.entry("Status", Intent.STATUS),
            Map.entry("Tasks", Intent.MY_TASKS),
            Map.entry("Phase", Intent.TASKS),
            Map.entry("Checklist", Intent.CHECKLIST),
            Map.entry("Timeline", Intent.TIMELINE),
            Map.entry("People", Intent.PEOPLE),
            Map.entry("History", Intent.HISTORY),
            Map.entry("SignOff", Intent.SIGN_OFF),
            Map.entry("AddTask", Intent.ADD_TASK),
            Map.entry("Limits", Intent.LIMITS),
            Map.entry("Decisions", Intent.DECISIONS),
            Map.entry("Invite", Intent.INVITE),
            Map.entry("Settings", Intent.SETTINGS),
            Map.entry("Export", Intent.EXPORT),
            Map.entry("Portfolio", Intent.PORTFOLIO),
            Map.entry("Start", Intent.START_ENGAGEMENT));

    @ParameterizedTest
    @EnumSource(Language.class)
    void whatTheHelpTellsPeopleToWriteIsUnderstoodAsWhatItSays(Language language) {
        try (EngagementInMemory program = new EngagementInMemory()) {
            Cards cards = program.context(Cards.class);
            Understanding understanding = program.context(Understanding.class);
            MEANT.forEach((hint, intent) -> {
                String told = cards.text("engagement.help.try" + hint, language.locale())
                        .replaceAll("[“”«»\u00a0]", "")
                        .replace("…", "x")
                        .strip();
                assertThat(understanding.interpret(told, language.locale()).map(said -> said.intent()))
                        .as(told)
                        .contains(intent);
            });
        }
    }

    @Test
    void everybodyIsHelpedWithWhatIsTheirs() {
        try (EngagementInMemory program = new EngagementInMemory()) {
            program.begin(List.of("microsoft-365"), ZoneOffset.UTC, new Dates(null, null, null, null), Who.values());

            assertThat(program.say(Who.RAFAEL, "help"))
                    .contains("“my tasks”", "“timeline”")
                    .doesNotContain("For those who steer", "desk");
            assertThat(program.say(Who.HARRIET, "help"))
                    .contains("For those who steer", "“sign off the phase”")
                    .doesNotContain("desk");
            assertThat(program.say(Who.JONAS, "help")).contains("For those who steer", "For the vendor’s desk");
        }
    }
}
