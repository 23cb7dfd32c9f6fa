package dev.handrail.checkpoint.reply;

import dev.handrail.card.Cards;
import dev.handrail.card.Filled;
import dev.handrail.card.Form;
import dev.handrail.chat.Incoming;
import dev.handrail.checkpoint.Meeting;
import dev.handrail.checkpoint.ShowReminder;
import dev.handrail.engagement.Action;
import dev.handrail.engagement.EngagementPress;
import dev.handrail.engagement.Verb;
import dev.handrail.engagement.View;
import dev.handrail.turn.Step;
import dev.handrail.understanding.Language;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Puts on a meeting's agenda what somebody wants to speak of. */
@Component
final class AddToAgenda implements EngagementPress {
    static final int LONGEST = 200;

    /** More nobody speaks of in a meeting. */
    static final int MOST = 40;

    private static final String ADDED = "meeting.added";

    private final Cards cards;
    private final TakeAnswer takeAnswer;

    AddToAgenda(Cards cards, TakeAnswer takeAnswer) {
        this.cards = cards;
        this.takeAnswer = takeAnswer;
    }

    @Override
    public List<Verb> verbs() {
        return List.of(Verb.showing(ShowReminder.ADD, Action.TAKE_PART), Verb.changing(ADDED, Action.TAKE_PART));
    }

    @Override
    public Step press(View view, Incoming.Pressed pressed, Language language) {
        return takeAnswer.take(
                view,
                pressed,
                true,
                language,
                here -> pressed.verb().equals(ADDED) ? add(here) : dialog(form(here), language));
    }

    private Step add(TakeAnswer.Here here) {
        Language language = here.language();
        Filled filled = Filled.in(form(here), here.pressed().data(), cards, language.locale());
        if (here.meeting().agenda().size() >= MOST) {
            filled.wrong("text", takeAnswer.text("agenda.full", language, MOST));
        }
        if (!filled.isFine()) {
            return dialog(filled.again(), language);
        }
        return with(
                        here.meeting(),
                        here.me().id(),
                        filled.text("text"),
                        here.view().now())
                .map(after -> takeAnswer.closeDialog(
                        here, after, List.of(), takeAnswer.happening("meeting.agenda-added", here, Map.of())))
                .orElseGet(() -> TakeAnswer.say(takeAnswer.text("agenda.there", language)));
    }

    /** The meeting with it; empty where the same person has put it there already, by the same form sent twice. */
    static Optional<Meeting> with(Meeting meeting, String by, String text, Instant now) {
        boolean there = meeting.agenda().stream()
                .anyMatch(item -> item.by().equals(by) && item.text().equals(text));
        return there ? Optional.empty() : Optional.of(meeting.adding(new Meeting.AgendaItem(by, text, now)));
    }

    private Form form(TakeAnswer.Here here) {
        Language language = here.language();
        Map<String, Object> data = TakeAnswer.data(here);
        // Whatever else the person answers, this is to be spoken of.
        data.remove(ShowReminder.ANSWERED);
        return new Form(
                null,
                List.of(Form.Field.line("text", takeAnswer.text("agenda.what", language), "", LONGEST)
                        .asRequired()),
                ADDED,
                data,
                takeAnswer.text("agenda.send", language));
    }

    private Step dialog(Form form, Language language) {
        return takeAnswer.dialog(takeAnswer.text("add", language), form, language);
    }
}
