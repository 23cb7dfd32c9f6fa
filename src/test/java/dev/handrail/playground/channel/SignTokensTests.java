package dev.handrail.playground.channel;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jwt.JWTClaimsSet;
import dev.handrail.time.SystemTime;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

class SignTokensTests {
    private final Hands hands = new Hands();
    private final SystemTime time = new SystemTime(hands);
    private final SignTokens tokens = new SignTokens(time);

    @Test
    void aTokenIsBelievedForAnHour() {
        String token = tokens.sign(new JWTClaimsSet.Builder().audience("somebody"));

        assertThat(tokens.claims(token)).isPresent();
        hands.turn(Duration.ofMinutes(59));
        assertThat(tokens.claims(token)).isPresent();
        hands.turn(Duration.ofMinutes(1));
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
        hands.turn(Duration.ofMinutes(49));
        assertThat(remembered.get()).isEqualTo(first);
        hands.turn(Duration.ofMinutes(1));
        assertThat(remembered.get()).isNotEqualTo(first);
    }

    private static final class Hands extends Clock {
        private Instant now = Instant.parse("2026-11-21T08:00:00Z");

        void turn(Duration by) {
            now = now.plus(by);
        }

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            throw new UnsupportedOperationException();
        }
    }
}
