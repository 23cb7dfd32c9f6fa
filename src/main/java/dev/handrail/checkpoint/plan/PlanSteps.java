package dev.handrail.checkpoint.plan;

import dev.handrail.chat.Content;
import dev.handrail.chat.Outcome;
import dev.handrail.turn.Step;
import java.util.List;

/** The steps that show something and change nothing. */
final class PlanSteps {
    private PlanSteps() {}

    /** A few words beside the button, or in the place of the dialog. */
    static Step toast(String text) {
        return new Step(List.of(), new Outcome.ShowText(text));
    }

    /** A card in the place of the one with the button. */
    static Step card(Content.Card card) {
        return new Step(List.of(), new Outcome.ShowCard(card));
    }

    static Step dialog(String title, Content.Card form) {
        return new Step(List.of(), new Outcome.ShowDialog(title, form));
    }
}
