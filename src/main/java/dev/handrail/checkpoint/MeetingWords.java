package dev.handrail.checkpoint;

import dev.handrail.card.Cards;
import dev.handrail.card.Panel;
import dev.handrail.chat.Content;
import dev.handrail.engagement.ShowTime;
import dev.handrail.understanding.Language;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Map;
import org.springframework.stereotype.Component;

/** How meetings are called in a language: the words that all their cards share. */
@Component
public final class MeetingWords {
    private final Cards cards;

    MeetingWords(Cards cards) {
        this.cards = cards;
    }

    public String text(String key, Language language, Object... arguments) {
        return cards.text("checkpoint." + key, language.locale(), arguments);
    }

    public String kind(MeetingKind kind, Language language) {
        return text("kind." + kind.code(), language);
    }

    /** In somebody's own words, or by its kind. */
    public String title(Meeting meeting, Language language) {
        return meeting.title().isEmpty() ? kind(meeting.kind(), language) : meeting.title();
    }

    public String title(Series series, Language language) {
        return series.title().isEmpty() ? kind(series.kind(), language) : series.title();
    }

    /** Day and hours, in the zone of whoever reads it. */
    public String when(MeetingView view, ZoneId zone, Language language) {
        return ShowTime.span(view.start(), view.end(), zone, language);
    }

    /** What buttons about a meeting carry: ids, and the state of it that is shown. */
    public static Map<String, Object> data(MeetingView view) {
        return data(view.engagement().id().value(), view.meeting());
    }

    public static Map<String, Object> data(String engagement, Meeting meeting) {
        Map<String, Object> data = new HashMap<>();
        data.put("engagement", engagement);
        data.put("meeting", meeting.id());
        data.put("revision", meeting.revision());
        data.put("moves", meeting.moves());
        return data;
    }

    public Content.Card card(Panel panel, Language language) {
        return new Content.Card(cards.render(panel, language.locale()), panel.title());
    }
}
