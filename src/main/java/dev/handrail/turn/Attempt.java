package dev.handrail.turn;

import dev.handrail.chat.Sent;

/**
 * One attempt to send.
 *
 * @param sent what came of it
 * @param repeatable whether doing it twice shows no more than doing it once
 */
record Attempt(Sent sent, boolean repeatable) {
    static final Attempt NOT_NEEDED = new Attempt(new Sent.Accepted(""), true);

    static Attempt once(Sent sent) {
        return new Attempt(sent, false);
    }

    static Attempt repeatable(Sent sent) {
        return new Attempt(sent, true);
    }
}
