package dev.handrail.checkpoint;

import dev.handrail.card.Panel;
import dev.handrail.chat.Content;
import dev.handrail.understanding.Language;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/** The card that reminds somebody of a meeting. */
@Component
final class ShowReminder {
    private final MeetingWords words;

    ShowReminder(MeetingWords words) {
        this.words = words;
    }

    /** @param late whether it should have come earlier */
    Content.Card card(MeetingView view, Attendee attendee, boolean late, Language language) {
        ZoneId theirs = attendee.zone(view.zone());
        List<Panel.Fact> facts = new ArrayList<>();
        facts.add(new Panel.Fact(words.text("when", language), words.when(view, theirs, language)));
        if (!theirs.equals(view.zone())) {
            facts.add(new Panel.Fact(words.text("whenThere", language), words.when(view, view.zone(), language)));
        }
        Panel panel = new Panel(
                words.text("reminder", language, words.title(view.meeting(), language)),
                view.engagement().name(),
                late ? words.text("late", language) : null,
                facts,
                List.of(),
                List.of());
        return words.card(panel, language);
    }
}
