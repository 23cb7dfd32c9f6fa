package dev.handrail.playground.channel;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jwt.JWTClaimsSet;
import dev.handrail.time.SettableClock;
import dev.handrail.time.SystemTime;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class SignTokensTests {
    private final SettableClock clock = new SettableClock();
    private final SystemTime time = new SystemTime(clock);
    private final SignTokens tokens = new SignTokens(time);

    @Test
    void aTokenIsBelievedForAnHour() {
        String token = tokens.sign(new JWTClaimsSet.Builder().audience("somebody"));

        assertThat(tokens.claims(token)).isPresent();
        clock.advance(Duration.ofMinutes(59));
        assertThat(tokens.claims(token)).isPresent();
        clock.advance(Duration.ofMinutes(1));
        assertThat(tokens.claims(token)).isEmpty();
    }

    @Test
    void aTokenOfAnotherKeyIsNotBelieved() {
        String token = new SignTokens(time).sign(new JWTClaimsSet.Builder().audience("somebody"));

        assertThat(tokens.claims(token)).isEmpty();
    }

    @Test
    void aTokenThatWasTamperedWithIsNotBelieved() {
        String token = tokens.sign(new JWTClaimsSet.Builder().audience("somebody"));
        String other = tokens.sign(new JWTClaimsSet.Builder().audience("somebody else"));
        String mixed = other.substring(0, other.lastIndexOf('.')) + token.substring(token.lastIndexOf('.'));

        assertThat(tokens.claims(mixed)).isEmpty();
    }

    @Test
    void aRememberedTokenIsRenewedBeforeItExpires() {
        var remembered = new RememberedToken(time, () -> tokens.sign(new JWTClaimsSet.Builder().audience("somebody")));
        String first = remembered.get();
        clock.advance(Duration.ofMinutes(49));
        assertThat(remembered.get()).isEqualTo(first);
        clock.advance(Duration.ofMinutes(1));
        assertThat(remembered.get()).isNotEqualTo(first);
    }
}
