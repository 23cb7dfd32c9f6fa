package dev.handrail.checkpoint.calendar;

import dev.handrail.card.Cards;
import dev.handrail.checkpoint.Meeting;
import dev.handrail.checkpoint.MeetingWords;
import dev.handrail.checkpoint.Series;
import dev.handrail.engagement.Engagement;
import dev.handrail.engagement.ShowDay;
import dev.handrail.understanding.Language;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What stands in a calendar's entries, in the language of whoever takes them. Nobody is named in it. */
@Component
final class CalendarWords {
    private static final int MOST_POINTS = 30;

    private final Cards cards;
    private final MeetingWords meetingWords;

    CalendarWords(Cards cards, MeetingWords meetingWords) {
        this.cards = cards;
        this.meetingWords = meetingWords;
    }

    String text(String key, Language language, Object... arguments) {
        return cards.text("calendar." + key, language.locale(), arguments);
    }

    /** The same whether there is such an engagement or not. */
    String notYours(Language language) {
        return cards.text("engagement.no.notYours", language.locale());
    }

    String title(Series series, Language language) {
        return meetingWords.title(series, language);
    }

    String summary(Series series, Engagement engagement, Language language) {
        return PlainWords.line(title(series, language) + " – " + engagement.name());
    }

    String summary(Meeting meeting, Engagement engagement, Language language) {
        return PlainWords.line(meetingWords.title(meeting, language) + " – " + engagement.name());
    }

    /** @param knownUntil up to which day holidays were looked at; absent where that need not be said */
    String description(Engagement engagement, @Nullable LocalDate knownUntil, Language language) {
        List<String> lines = beginning(engagement, language);
        if (knownUntil != null) {
            lines.add(text("holidays", language, ShowDay.written(knownUntil, language)));
        }
        lines.add(text("more", language));
        return String.join("\n", lines);
    }

    /** With what people put on its agenda. */
    String description(Meeting meeting, Engagement engagement, Language language) {
        List<String> lines = beginning(engagement, language);
        if (!meeting.agenda().isEmpty()) {
            lines.add(text("agenda", language));
            meeting.agenda().stream()
                    .limit(MOST_POINTS)
                    .forEach(item -> lines.add("• " + PlainWords.line(item.text())));
        }
        lines.add(text("more", language));
        return String.join("\n", lines);
    }

    private List<String> beginning(Engagement engagement, Language language) {
        return new ArrayList<>(List.of(text("of", language, PlainWords.line(engagement.name()))));
    }
}
