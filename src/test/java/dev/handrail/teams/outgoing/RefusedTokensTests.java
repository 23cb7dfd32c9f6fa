package dev.handrail.teams.outgoing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.handrail.chat.Sent;
import org.junit.jupiter.api.Test;

class RefusedTokensTests {
    private static final Sent REFUSED = new Sent.Refused("401");
    private static final Sent LATER = new Sent.Throttled(RefusedTokens.UNTIL_THERE_IS_A_NEW_ONE);

    private final OneHostIdentity identity = new OneHostIdentity("127.0.0.1");
    private final RefusedTokens tokens = new RefusedTokens(identity);

    @Test
    void everyMessageThatWasUnderWayWithTheRefusedTokenMayGoAgain() {
        int before = tokens.forgotten();
        assertThat(tokens.refused(before, "token-of-the-bot", REFUSED)).isEqualTo(LATER);
        assertThat(tokens.refused(before, "token-of-the-bot", REFUSED)).isEqualTo(LATER);
        assertThat(identity.token).isEqualTo("token-after-token-of-the-bot");
    }

    @Test
    void thatTheOldTokenWasTakenAtLastSaysNothingOfTheNewOne() {
        int before = tokens.forgotten();
        tokens.refused(before, "token-of-the-bot", REFUSED);
        tokens.taken(before);
        assertThat(tokens.refused(tokens.forgotten(), identity.token, REFUSED)).isEqualTo(REFUSED);
    }
}
