package dev.handrail.turn;

import dev.handrail.chat.Content;
import dev.handrail.chat.Outcome;
import dev.handrail.store.Write;
import java.util.List;
import java.util.stream.Stream;

/**
 * What a handler wants to happen. It has happened only after the turn committed it, whole; a handler changes and sends
 * nothing itself.
 *
 * @param changes of documents in the turn's home, each on the condition of the version that was read
 * @param replies what is to be shown in the place the turn came from, in this order
 * @param messages what is to be shown elsewhere, or in place of something that is shown
 * @param letters effects on other partitions
 * @param history what the home's history says about it
 * @param counted what is to be counted, once
 * @param outcome what the platform is told at once
 */
public record Step(
        List<Write> changes,
        List<Content> replies,
        List<Outgoing> messages,
        List<Letter> letters,
        List<Happening> history,
        List<Counted> counted,
        Outcome outcome) {
    /** A step that shows something and changes nothing. */
    public Step(List<Content> replies, Outcome outcome) {
        this(List.of(), replies, List.of(), List.of(), List.of(), List.of(), outcome);
    }

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
            case Outcome.ShowCard(Content.Card card) -> said(card);
            case Outcome.ShowDialog(String _, Content.Card card) -> said(card);
            case Outcome.ShowText(String text) -> said(new Content.Text(text));
            case Outcome.Accepted _, Outcome.TryLater _ -> this;
        };
    }

    private Step said(Content content) {
        return new Step(changes, List.of(content), messages, letters, history, counted, new Outcome.Accepted());
    }

    /** A step that does nothing. */
    public static Step nothing() {
        return new Step(List.of(), new Outcome.Accepted());
    }

    public Step withChanges(List<Write> others) {
        return new Step(others, replies, messages, letters, history, counted, outcome);
    }

    public Step withMessages(List<Outgoing> others) {
        return new Step(changes, replies, others, letters, history, counted, outcome);
    }

    public Step withLetters(List<Letter> others) {
        return new Step(changes, replies, messages, others, history, counted, outcome);
    }

    /** With these letters after its own. */
    public Step andLetters(List<Letter> others) {
        return others.isEmpty()
                ? this
                : withLetters(Stream.concat(letters.stream(), others.stream()).toList());
    }

    public Step withReplies(List<Content> others) {
        return new Step(changes, others, messages, letters, history, counted, outcome);
    }

    public Step withOutcome(Outcome other) {
        return new Step(changes, replies, messages, letters, history, counted, other);
    }

    public Step withHistory(Happening happening) {
        return new Step(changes, replies, messages, letters, List.of(happening), counted, outcome);
    }

    /** With this line after its own. */
    public Step andHistory(Happening happening) {
        List<Happening> more =
                Stream.concat(history.stream(), Stream.of(happening)).toList();
        return new Step(changes, replies, messages, letters, more, counted, outcome);
    }

    public Step withCounted(List<Counted> others) {
        return new Step(changes, replies, messages, letters, history, others, outcome);
    }

    /** Whether doing it twice would do more than doing it once, beside what is shown in reply. */
    boolean hasEffects() {
        return !(changes.isEmpty()
                && messages.isEmpty()
                && letters.isEmpty()
                && history.isEmpty()
                && counted.isEmpty());
    }
}
