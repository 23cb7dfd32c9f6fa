package dev.handrail.playground.channel;

import dev.handrail.time.SystemTime;
import java.time.Duration;
import java.time.Instant;
import java.util.function.Supplier;

/** One token, signed anew shortly before it expires: Teams too sends the same one for a while. */
final class RememberedToken {
    private static final Duration BEFORE_IT_EXPIRES = Duration.ofMinutes(10);

    private final SystemTime time;
    private final Supplier<String> sign;
    private String token = "";
    private Instant renewAt = Instant.MIN;

    RememberedToken(SystemTime time, Supplier<String> sign) {
        this.time = time;
        this.sign = sign;
    }

    synchronized String get() {
        Instant now = time.now();
        if (!now.isBefore(renewAt)) {
            token = sign.get();
            renewAt = now.plus(SignTokens.LIFETIME).minus(BEFORE_IT_EXPIRES);
        }
        return token;
    }

    synchronized void forget(String refused) {
        if (token.equals(refused)) {
            renewAt = Instant.MIN;
        }
    }
}
