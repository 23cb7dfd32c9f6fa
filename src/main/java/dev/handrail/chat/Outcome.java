package dev.handrail.chat;

/** What the platform is told at once. Whatever else a turn says is sent afterwards. */
public sealed interface Outcome {
    /** Taken; there is nothing to show at once. */
    record Accepted() implements Outcome {}

    /** The result of a press: the card to show in place of the one pressed. */
    record ShowCard(Content.Card content) implements Outcome {}

    /**
     * The result of a press or of another question by the platform: a short text for the person who asked.
     *
     * @param text in the person's language
     */
    record ShowText(String text) implements Outcome {}

    /**
     * The answer to a button that opens a dialog: the dialog. The answer to a dialog that was sent: the same dialog, as
     * it is to be filled now. {@link Accepted} closes it, {@link ShowText} leaves a text in it.
     */
    record ShowDialog(String title, Content.Card content) implements Outcome {}

    /**
     * It was not taken and may be tried again later; nothing was done.
     *
     * @param reason for the log; no personal data
     */
    record TryLater(String reason) implements Outcome {}
}
