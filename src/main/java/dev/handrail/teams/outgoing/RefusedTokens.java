package dev.handrail.teams.outgoing;

import dev.handrail.chat.Sent;
import dev.handrail.teams.BotIdentity;
import java.time.Duration;

/**
 * What a 401 of the connector means: it showed nothing, so the message may go again with a new token; where the new one
 * is refused too, a third would not be better.
 */
final class RefusedTokens {
    static final Duration UNTIL_THERE_IS_A_NEW_ONE = Duration.ofSeconds(1);

    private final BotIdentity identity;
    private int forgotten;
    private boolean newOneWasTaken = true;

    RefusedTokens(BotIdentity identity) {
        this.identity = identity;
    }

    /** How many tokens were forgotten so far: asked before a request, told to the others after it. */
    synchronized int forgotten() {
        return forgotten;
    }

    synchronized void taken(int forgottenBefore) {
        if (forgottenBefore == forgotten) {
            newOneWasTaken = true;
        }
    }

    /**
     * Says what became of a message whose token was refused.
     *
     * @param otherwise what it is where no new token is tried
     */
    synchronized Sent refused(int forgottenBefore, String token, Sent otherwise) {
        if (forgottenBefore == forgotten) {
            if (!newOneWasTaken) {
                // The next message begins anew: whatever is wrong with the bot's registration may be mended by then.
                newOneWasTaken = true;
                return otherwise;
            }
            newOneWasTaken = false;
            forgotten++;
            identity.forget(token);
        }
        return new Sent.Throttled(UNTIL_THERE_IS_A_NEW_ONE);
    }
}
