package dev.handrail.checkpoint.plan;

import dev.handrail.card.Cards;
import dev.handrail.card.Form;
import dev.handrail.chat.Content;
import dev.handrail.chat.Origin;
import dev.handrail.chat.Place;
import dev.handrail.checkpoint.Meeting;
import dev.handrail.engagement.Engagement;
import dev.handrail.engagement.LoadAcquaintance;
import dev.handrail.engagement.Participant;
import dev.handrail.engagement.People;
import dev.handrail.engagement.ShowTime;
import dev.handrail.engagement.View;
import dev.handrail.understanding.Language;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** What the cards of planning say, and in whose zone they say it. */
@Component
final class PlanWords {
    private final Cards cards;
    private final LoadAcquaintance loadAcquaintance;

    PlanWords(Cards cards, LoadAcquaintance loadAcquaintance) {
        this.cards = cards;
        this.loadAcquaintance = loadAcquaintance;
    }

    String text(String key, Language language, Object... arguments) {
        return cards.text("plan." + key, language.locale(), arguments);
    }

    /** The button showed something that is not so any more, and there is nothing better to show. */
    String old(Language language) {
        return cards.text("engagement.no.old", language.locale());
    }

    Content.Card form(String title, Form form, Language language) {
        return new Content.Card(cards.render(form, language.locale()), title);
    }

    /** The reader's zone where nobody else reads it, otherwise the engagement's. */
    ZoneId zone(View view, Origin origin) {
        return origin.address().place().kind() != Place.Kind.PERSONAL
                ? view.engagement().zone()
                : Optional.ofNullable(origin.zone())
                        .or(() -> Optional.ofNullable(
                                loadAcquaintance.of(view.me()).zone()))
                        .orElse(view.engagement().zone());
    }

    /** Day and hours of a meeting. */
    static String when(Meeting meeting, Engagement engagement, ZoneId zone, Language language) {
        return ShowTime.span(meeting.startsAt(engagement.zone()), meeting.endsAt(engagement.zone()), zone, language);
    }

    /** A time of the engagement's zone. */
    static String when(LocalDateTime at, Engagement engagement, ZoneId zone, Language language) {
        return ShowTime.written(at.atZone(engagement.zone()).toInstant(), zone, language);
    }

    static String hour(LocalDateTime at, Language language) {
        return DateTimeFormatter.ofLocalizedTime(FormatStyle.SHORT)
                .withLocale(language.locale())
                .format(at);
    }

    /** Somebody's name; a dash where the person was forgotten. */
    static String name(People people, String participant) {
        return people.participant(participant)
                .map(Participant::name)
                .filter(name -> !name.isBlank())
                .orElse("–");
    }
}
