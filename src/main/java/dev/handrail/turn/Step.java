package dev.handrail.turn;

import dev.handrail.chat.Content;
import dev.handrail.chat.Outcome;
import java.util.List;

/**
 * What a handler wants to happen. It has happened only after the turn took it.
 *
 * @param replies what is to be shown in the place the turn came from, in this order
 * @param outcome what the platform is told at once
 */
public record Step(List<Content> replies, Outcome outcome) {
    /** A step that says one thing and tells the platform no more than that it was taken. */
    public static Step reply(Content content) {
        return new Step(List.of(content), new Outcome.Accepted());
    }

    /** The same where nobody is shown the outcome: it is said instead, unless the replies say what there is to say. */
    Step withOutcomeSaid() {
        if (!replies.isEmpty()) {
            return this;
        }
        return switch (outcome) {
            case Outcome.ShowCard(Content.Card card) -> reply(card);
            case Outcome.ShowText(String text) -> reply(new Content.Text(text));
            case Outcome.Accepted _, Outcome.TryLater _ -> this;
        };
    }

    /** A step that does nothing. */
    public static Step nothing() {
        return new Step(List.of(), new Outcome.Accepted());
    }
}
