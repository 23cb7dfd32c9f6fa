package dev.handrail.teams.credential;

import java.time.Duration;
import java.util.regex.Pattern;

/** No token was given; the message holds codes alone, so that it may be logged. */
final class NoToken extends IllegalStateException {
    private static final Pattern CODE = Pattern.compile("[A-Za-z0-9_.-]{1,60}");
    private static final Pattern SECONDS = Pattern.compile("[0-9]{1,6}");

    private final Duration retryAfter;

    /**
     * @param retryAfter for how long whoever refused wants not to be asked; zero where it doesn't say
     */
    NoToken(String reason, Duration retryAfter) {
        super("no connector token: " + reason);
        this.retryAfter = retryAfter;
    }

    Duration retryAfter() {
        return retryAfter;
    }

    /** What a server calls its refusal, unless that is more than a code: it may name people. */
    static String code(String text) {
        return CODE.matcher(text).matches() ? text : "no code";
    }

    /** A {@code Retry-After} header in seconds; zero for anything else. */
    static Duration seconds(String header) {
        String text = header.strip();
        return SECONDS.matcher(text).matches() ? Duration.ofSeconds(Long.parseLong(text)) : Duration.ZERO;
    }
}
