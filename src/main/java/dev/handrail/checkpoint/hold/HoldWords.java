package dev.handrail.checkpoint.hold;

import dev.handrail.card.Cards;
import dev.handrail.card.Filled;
import dev.handrail.card.Form;
import dev.handrail.card.Panel;
import dev.handrail.chat.Content;
import dev.handrail.chat.Outcome;
import dev.handrail.checkpoint.Meeting;
import dev.handrail.checkpoint.MeetingView;
import dev.handrail.checkpoint.MeetingWords;
import dev.handrail.engagement.Participant;
import dev.handrail.engagement.Side;
import dev.handrail.turn.Step;
import dev.handrail.understanding.Language;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** What is said about a meeting while it goes on and afterwards. */
@Component
final class HoldWords {
    private final Cards cards;
    private final MeetingWords meetings;

    HoldWords(Cards cards, MeetingWords meetings) {
        this.cards = cards;
        this.meetings = meetings;
    }

    String text(String key, Language language, Object... arguments) {
        return cards.text("hold." + key, language.locale(), arguments);
    }

    String title(MeetingView view, Language language) {
        return meetings.title(view.meeting(), language);
    }

    String when(MeetingView view, Language language) {
        return meetings.when(view, view.zone(), language);
    }

    /** In the reader's zone, and in the engagement's where that is another. */
    List<Panel.Fact> whenFacts(MeetingView view, Language language) {
        ZoneId reader = view.reader();
        Panel.Fact there = new Panel.Fact(meetings.text("when", language), when(view, language));
        return reader == null || reader.equals(view.zone())
                ? List.of(there)
                : List.of(
                        new Panel.Fact(meetings.text("when", language), meetings.when(view, reader, language)),
                        new Panel.Fact(meetings.text("whenThere", language), when(view, language)));
    }

    String name(Optional<Participant> participant, Language language) {
        return participant
                .map(Participant::name)
                .filter(name -> !name.isBlank())
                .orElseGet(() -> text("somebody", language));
    }

    String state(Meeting.State state, Language language) {
        return text("state." + state.name().toLowerCase(Locale.ROOT).replace('_', '-'), language);
    }

    String side(Side side, Language language) {
        return cards.text("engagement.side." + side.name().toLowerCase(Locale.ROOT), language.locale());
    }

    Content.Card card(Panel panel, Language language) {
        return meetings.card(panel, language);
    }

    Filled filled(Form form, Map<String, Object> sent, Language language) {
        return Filled.in(form, sent, cards, language.locale());
    }

    Step dialog(String title, Form form, Language language) {
        return new Step(
                List.of(),
                new Outcome.ShowDialog(title, new Content.Card(cards.render(form, language.locale()), title)));
    }

    static Step toast(String text) {
        return new Step(List.of(), new Outcome.ShowText(text));
    }

    static Step show(Content.Card card) {
        return new Step(List.of(), new Outcome.ShowCard(card));
    }

    /** What its buttons carry: a press on what is shown of another time it was planned for is known. */
    static Map<String, Object> data(MeetingView view) {
        Map<String, Object> data = MeetingWords.data(view);
        data.put("moves", view.meeting().moves());
        return data;
    }
}
