package dev.handrail.checkpoint.calendar;

import dev.handrail.card.Button;
import dev.handrail.card.Panel;
import dev.handrail.chat.Content;
import dev.handrail.checkpoint.MeetingWords;
import dev.handrail.checkpoint.Series;
import dev.handrail.engagement.View;
import dev.handrail.understanding.Language;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Asks of which meetings a file is wanted, where there are several series of them. */
@Component
final class ChooseCalendar {
    private static final int MOST = 10;

    private final MeetingWords meetingWords;
    private final CalendarWords words;

    ChooseCalendar(MeetingWords meetingWords, CalendarWords words) {
        this.meetingWords = meetingWords;
        this.words = words;
    }

    Content.Card card(View view, List<Series> coming, Language language) {
        String engagement = view.id().value();
        List<Panel.Item> items = coming.stream()
                .limit(MOST)
                .map(series -> new Panel.Item(
                        words.title(series, language),
                        null,
                        Panel.Tone.PLAIN,
                        List.of(Button.doing(
                                words.text("take", language),
                                OfferCalendar.OFFER,
                                Map.of("engagement", engagement, "series", series.id())))))
                .toList();
        Panel panel = new Panel(
                words.text("title", language),
                view.engagement().name(),
                words.text("which", language),
                List.of(),
                List.of(new Panel.Section(null, items)),
                List.of(Button.doing(
                        words.text("all", language), OfferCalendar.OFFER, Map.of("engagement", engagement))));
        return meetingWords.card(panel, language);
    }
}
