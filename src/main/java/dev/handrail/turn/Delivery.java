package dev.handrail.turn;

import dev.handrail.chat.Individual;
import dev.handrail.chat.Place;
import dev.handrail.store.Stored;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What became of a message that is no reply.
 *
 * @param id what the feature calls it
 * @param place where it is shown; for a chat that is not opened yet by the names of tenant and person
 * @param whom whose chat had to be opened, where none was known
 * @param at when it came to its state, or, while it waits, is looked at next
 * @param worthUntil when it is no longer worth showing
 * @param hasContent whether its words are still there: kept until it is shown
 * @param ledger what was tried when, the latest last
 * @param document as it was read
 */
public record Delivery(
        String id,
        Place place,
        Optional<Individual> whom,
        State state,
        Instant at,
        Instant worthUntil,
        boolean hasContent,
        List<Line> ledger,
        Stored document) {
    /**
     * A line of the ledger.
     *
     * @param what happened, in the program's words; no personal data
     */
    public record Line(Instant at, String what) {}

    /** How far a message is. */
    public enum State {
        WAITING,
        /** Shown as it is wanted. */
        ACCEPTED,
        /** Taken away, as it was wanted. */
        TAKEN_AWAY,
        /** The person has blocked the bot. */
        BLOCKED,
        /** The app is not installed for the person. */
        NOT_INSTALLED,
        /** The bot is no longer in the conversation. */
        NOT_IN_ROSTER,
        /** The tenant's administrator has switched the bot off. */
        SWITCHED_OFF,
        GIVEN_UP,
        /** It may have been shown. */
        UNKNOWN;

        /** Whether nothing else arrives there either, until something there changes. */
        public boolean isOutOfReach() {
            return switch (this) {
                case BLOCKED, NOT_INSTALLED, NOT_IN_ROSTER, SWITCHED_OFF -> true;
                case WAITING, ACCEPTED, TAKEN_AWAY, GIVEN_UP, UNKNOWN -> false;
            };
        }

        /** Whether it was certainly not shown as wanted. */
        public boolean isNotShown() {
            return isOutOfReach() || this == GIVEN_UP;
        }
    }

    public String partition() {
        return document.document().partition();
    }

    /** Whether there is any use in showing it after all. */
    public boolean isWorth(Instant now) {
        return hasContent && now.isBefore(worthUntil);
    }
}
