package dev.handrail.engagement.task;

import dev.handrail.chat.Content;
import dev.handrail.chat.Outcome;
import dev.handrail.turn.Step;
import java.util.List;

/** The steps that show something and change nothing. */
final class AnswerWith {
    private AnswerWith() {}

    /** A few words beside the button. */
    static Step toast(String text) {
        return new Step(List.of(), new Outcome.ShowText(text));
    }

    /** A message. */
    static Step words(String text) {
        return Step.reply(new Content.Text(text));
    }

    /** A card in the place of the one with the button. */
    static Step card(Content.Card card) {
        return new Step(List.of(), new Outcome.ShowCard(card));
    }

    static Step dialog(String title, Content.Card form) {
        return new Step(List.of(), new Outcome.ShowDialog(title, form));
    }
}
