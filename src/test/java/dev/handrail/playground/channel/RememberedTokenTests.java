package dev.handrail.playground.channel;

import static org.assertj.core.api.Assertions.assertThat;

import dev.handrail.time.SettableClock;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class RememberedTokenTests {
    private final AtomicInteger signed = new AtomicInteger();
    private final RememberedToken token =
            new RememberedToken(SettableClock.atPresent().time(), () -> "token-" + signed.incrementAndGet());

    @Test
    void aForgottenTokenIsSignedAnewUnlessANewerOneIsThere() {
        assertThat(token.get()).isEqualTo("token-1");
        token.forget("token-1");
        assertThat(token.get()).isEqualTo("token-2");
        token.forget("token-1");
        assertThat(token.get()).isEqualTo("token-2");
    }
}
