package dev.handrail.chat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What reaches the bot, free of the platform's names. */
public sealed interface Incoming {
    Origin origin();

    /**
     * A person said something; in a group chat or channel, to the bot.
     *
     * @param text what was said, the mention of the bot removed; possibly empty
     */
    record Said(Origin origin, String text) implements Incoming {}

    /**
     * A person changed what they had said, or took back its deletion.
     *
     * @param text the new text, the mention of the bot removed; possibly empty
     */
    record Edited(Origin origin, String text) implements Incoming {}

    /** A person deleted what they had said. */
    record Removed(Origin origin) implements Incoming {}

    /**
     * A person pressed a button of a card, or of a dialog.
     *
     * @param verb which button, by the name its feature gave it
     * @param data what the card carried, from the client: ids at most, never authority
     * @param cardActivityId the message that shows the card, where the platform says it
     * @param manner by which kind of button
     */
    record Pressed(
            Origin origin,
            String verb,
            Map<String, Object> data,
            @Nullable String cardActivityId,
            Manner manner) implements Incoming {
        /** What the platform makes of a press. */
        public enum Manner {
            /** Shows the outcome in place of the card, or beside it. */
            BUTTON,
            /** An old client's press, which is but a message to it: nobody is shown an outcome. */
            OLD_BUTTON,
            /** Waits for a dialog to show. */
            OPEN_DIALOG,
            /** Sends what a dialog was filled with, and waits for what becomes of the dialog. */
            SUBMIT_DIALOG
        }

        /** Whether the platform shows the person the outcome. */
        public boolean awaited() {
            return manner != Manner.OLD_BUTTON;
        }
    }

    /**
     * A person answered whether a file may be put where they keep theirs.
     *
     * @param data what the offer carried, from the client: ids at most, never authority
     * @param target where the file goes; absent where it was declined
     * @param cardActivityId the message that made the offer, where the platform says it
     */
    record FileAnswered(
            Origin origin,
            boolean accepted,
            Map<String, Object> data,
            @Nullable FileTarget target,
            @Nullable String cardActivityId)
            implements Incoming {}

    /**
     * People, or the bot itself, came into the place.
     *
     * @param added who came, the bot not among them
     * @param botAdded whether the bot came
     */
    record Joined(Origin origin, List<Account> added, boolean botAdded) implements Incoming {}

    /** The bot was taken out of the place: nothing can be shown there any more. */
    record Left(Origin origin) implements Incoming {}

    /**
     * The call of a chat began.
     *
     * @param at when, by the platform's clock; {@link Instant#EPOCH} where it does not say
     */
    record MeetingBegan(Origin origin, Instant at) implements Incoming {}

    /**
     * The call of a chat is over.
     *
     * @param at as of {@link MeetingBegan}
     */
    record MeetingEnded(Origin origin, Instant at) implements Incoming {}

    /**
     * A question by the platform that expects a result, which no feature answers.
     *
     * @param name the platform's name of it
     */
    record Invoked(Origin origin, String name) implements Incoming {}

    /**
     * Something that needs no reply: a reaction, somebody leaving, a renamed channel, a type nobody knows yet.
     *
     * @param what the platform's name of it
     */
    record Noticed(Origin origin, String what) implements Incoming {}
}
