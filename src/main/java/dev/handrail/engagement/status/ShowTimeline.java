package dev.handrail.engagement.status;

import dev.handrail.card.Cards;
import dev.handrail.chat.Content;
import dev.handrail.engagement.Engagement;
import dev.handrail.engagement.ShowDay;
import dev.handrail.engagement.View;
import dev.handrail.time.ProductTime;
import dev.handrail.understanding.Language;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** The timeline: what was and what will be, in order of time, and at the end what has no day yet. */
@Component
final class ShowTimeline {
    private static final int MOST = 20;

    private final Cards cards;
    private final CollectMoments collectMoments;
    private final ProductTime time;

    ShowTimeline(Cards cards, CollectMoments collectMoments, ProductTime time) {
        this.cards = cards;
        this.collectMoments = collectMoments;
        this.time = time;
    }

    Content.Card of(View view, Language language) {
        Engagement engagement = view.engagement();
        LocalDate today = engagement.dayOf(time.instant());
        List<Moment> moments = new ArrayList<>(collectMoments.dated(view, language));
        moments.add(new Moment(today, text("today", language), "", Moment.Mark.TODAY));
        moments.sort(Comparator.comparing(Moment::onOrLast)
                .thenComparing(moment -> moment.mark().rank()));
        List<Moment> shown = newest(moments, today);
        Map<String, Object> data = Map.of(
                "name",
                engagement.name(),
                "rows",
                shown.stream().map(moment -> row(moment, language)).toList(),
                "later",
                collectMoments.undated(view, language),
                "engagement",
                engagement.id().value());
        String title = text("title", language);
        return new Content.Card(cards.render("timeline", language.locale(), data), title + ": " + engagement.name());
    }

    /** Where there is too much, the oldest is left out, and never what is still to come. */
    private static List<Moment> newest(List<Moment> moments, LocalDate today) {
        int tooMany = moments.size() - MOST;
        if (tooMany <= 0) {
            return moments;
        }
        int past = (int) moments.stream()
                .filter(moment -> moment.onOrLast().isBefore(today))
                .count();
        int left = Math.min(tooMany, past);
        return moments.subList(left, Math.min(moments.size(), left + MOST));
    }

    private static Map<String, Object> row(Moment moment, Language language) {
        LocalDate day = moment.on();
        return Map.of(
                "day",
                day == null ? "" : ShowDay.brief(day, language),
                "text",
                moment.mark().sign() + " " + moment.text(),
                "detail",
                moment.detail(),
                "color",
                moment.mark().colour(),
                "weight",
                moment.mark() == Moment.Mark.TODAY ? "Bolder" : "Default");
    }

    private String text(String key, Language language) {
        return cards.text("timeline." + key, language.locale());
    }
}
