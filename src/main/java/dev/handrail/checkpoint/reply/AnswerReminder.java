package dev.handrail.checkpoint.reply;

import dev.handrail.card.Cards;
import dev.handrail.card.Filled;
import dev.handrail.card.Form;
import dev.handrail.chat.Incoming;
import dev.handrail.chat.Outcome;
import dev.handrail.checkpoint.Meeting;
import dev.handrail.checkpoint.ShowReminder;
import dev.handrail.engagement.Action;
import dev.handrail.engagement.EngagementPress;
import dev.handrail.engagement.Verb;
import dev.handrail.engagement.View;
import dev.handrail.turn.Outgoing;
import dev.handrail.turn.Step;
import dev.handrail.understanding.Language;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Takes whether somebody comes; who can't may say why. */
@Component
final class AnswerReminder implements EngagementPress {
    private static final String CANNOT_SEND = "meeting.cannot-send";
    private static final int LONGEST_REASON = 300;

    private final Cards cards;
    private final TakeAnswer takeAnswer;
    private final TellReplies tellReplies;

    AnswerReminder(Cards cards, TakeAnswer takeAnswer, TellReplies tellReplies) {
        this.cards = cards;
        this.takeAnswer = takeAnswer;
        this.tellReplies = tellReplies;
    }

    @Override
    public List<Verb> verbs() {
        return List.of(
                Verb.changing(ShowReminder.COME, Action.TAKE_PART),
                Verb.showing(ShowReminder.RECONSIDER, Action.TAKE_PART),
                Verb.showing(ShowReminder.CANNOT, Action.TAKE_PART),
                Verb.changing(CANNOT_SEND, Action.TAKE_PART));
    }

    /** What only shows something is shown as it is now. */
    @Override
    public boolean isRepeatable(Incoming.Pressed pressed) {
        return pressed.verb().equals(ShowReminder.RECONSIDER);
    }

    @Override
    public Step press(View view, Incoming.Pressed pressed, Language language) {
        boolean inDialog =
                pressed.verb().equals(ShowReminder.CANNOT) || pressed.verb().equals(CANNOT_SEND);
        return takeAnswer.take(view, pressed, inDialog, language, here -> switch (pressed.verb()) {
            case ShowReminder.COME -> come(here);
            case ShowReminder.RECONSIDER -> takeAnswer.show(here, here.meeting(), false, true, "");
            case ShowReminder.CANNOT -> dialog(form(here), language);
            default -> cannot(here);
        });
    }

    private Step come(TakeAnswer.Here here) {
        Meeting after = answered(here, Meeting.Answer.COMES, "");
        Step shown = takeAnswer.show(here, after, false, false, "");
        Outcome outcome =
                here.inPerson() ? shown.outcome() : new Outcome.ShowText(takeAnswer.text("youCome", here.language()));
        return Step.nothing()
                .withChanges(takeAnswer.write(here, after))
                .withMessages(tellReplies.tell(here, after))
                .withHistory(takeAnswer.happening("meeting.replied", here, Map.of("answer", "comes")))
                .withOutcome(outcome);
    }

    private Step cannot(TakeAnswer.Here here) {
        Filled filled = Filled.in(
                form(here), here.pressed().data(), cards, here.language().locale());
        if (!filled.isFine()) {
            return dialog(filled.again(), here.language());
        }
        Meeting after = answered(here, Meeting.Answer.CANNOT, filled.text("reason"));
        List<Outgoing> told = tellReplies.tell(here, after);
        return takeAnswer.closeDialog(
                here, after, told, takeAnswer.happening("meeting.replied", here, Map.of("answer", "cannot")));
    }

    private Meeting answered(TakeAnswer.Here here, Meeting.Answer answer, String reason) {
        Meeting.Reply reply =
                new Meeting.Reply(answer, null, reason, here.view().now());
        Meeting after = here.meeting().replied(here.me().id(), reply);
        // Whoever does not come is not to be reminded once more.
        return answer == Meeting.Answer.CANNOT ? after.snoozed(here.me().id(), null) : after;
    }

    private Form form(TakeAnswer.Here here) {
        Language language = here.language();
        return new Form(
                takeAnswer.text("cannotNote", language),
                List.of(Form.Field.text("reason", takeAnswer.text("reason", language), "", LONGEST_REASON)),
                CANNOT_SEND,
                TakeAnswer.data(here),
                takeAnswer.text("send", language));
    }

    private Step dialog(Form form, Language language) {
        return takeAnswer.dialog(takeAnswer.text("cannot", language), form, language);
    }
}
