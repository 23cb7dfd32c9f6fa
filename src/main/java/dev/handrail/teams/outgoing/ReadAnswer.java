package dev.handrail.teams.outgoing;

import com.microsoft.bot.connector.rest.ErrorResponseException;
import com.microsoft.bot.schema.ErrorResponse;
import dev.handrail.chat.Sent;
import dev.handrail.time.SystemTime;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads what a request that did not go well says about the message. */
final class ReadAnswer {
    static final Duration NOTHING_WAS_SENT = Duration.ofSeconds(5);
    private static final Duration DEFAULT_WAIT = Duration.ofSeconds(1);
    private static final Duration LONGEST_WAIT = Duration.ofDays(1);
    private static final Pattern NOT_INSTALLED = Pattern.compile("not( been)? ?installed", Pattern.CASE_INSENSITIVE);
    private static final Pattern CODE = Pattern.compile("[A-Za-z0-9_.-]{1,60}");

    private final SystemTime time;

    ReadAnswer(SystemTime time) {
        this.time = time;
    }

    Sent read(Throwable failure) {
        if (failure instanceof ErrorResponseException answer) {
            return read(answer);
        }
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof WatchTheWire.AnswerLost) {
                return new Sent.Unknown("answer lost: " + failure.getClass().getSimpleName());
            }
        }
        if (failure instanceof IOException) {
            // No connection, so nothing was written and trying again cannot show a message twice: that is what
            // "later" means, while Unknown would keep it from ever being tried again.
            return new Sent.Throttled(NOTHING_WAS_SENT, false);
        }
        return new Sent.Unknown("no answer: " + failure.getClass().getSimpleName());
    }

    static boolean isUnauthorized(Throwable failure) {
        return failure instanceof ErrorResponseException answer
                && answer.response().code() == 401;
    }

    private Sent read(ErrorResponseException answer) {
        String retryAfter = answer.response().headers().get("Retry-After");
        return read(answer.response().code(), retryAfter, answer.body());
    }

    /** What an answer without the platform's own word for it says. */
    Sent read(int status, @Nullable String retryAfter) {
        return read(status, retryAfter, null);
    }

    private Sent read(int status, @Nullable String retryAfter, @Nullable ErrorResponse body) {
        String code = code(body);
        String reason = code.isEmpty() ? String.valueOf(status) : status + " " + code;
        return switch (status) {
            case 429 -> new Sent.Throttled(wait(retryAfter));
            // Turned away before anything was done: a precondition that did not hold, a service that takes nothing now.
            case 412 -> new Sent.Throttled(Duration.ZERO);
            case 503 -> new Sent.Throttled(Duration.ZERO, false);
            // What a gateway gave up waiting for may have been shown all the same.
            case 408, 502, 504 -> new Sent.Unknown(true, reason);
            default ->
                status / 100 == 2
                        // Taken, though the body does not say as what: it can't be updated later.
                        ? new Sent.Accepted("")
                        : status >= 500
                                ? new Sent.Unknown(false, reason)
                                : new Sent.Refused(why(status, code, body), reason);
        };
    }

    private static Sent.Why why(int status, String code, @Nullable ErrorResponse body) {
        return status != 403
                ? Sent.Why.OTHER
                : switch (code) {
                    case "BotDisabledByAdmin" -> Sent.Why.DISABLED_BY_ADMIN;
                    case "BotNotInConversationRoster" -> Sent.Why.NOT_IN_ROSTER;
                    case "ConversationBlockedByUser" -> Sent.Why.BLOCKED;
                    default -> isNotInstalled(code, body) ? Sent.Why.NOT_INSTALLED : Sent.Why.OTHER;
                };
    }

    /** Said under codes of many names, and under a general one with the words alone. */
    private static boolean isNotInstalled(String code, @Nullable ErrorResponse body) {
        String message =
                body == null || body.getError() == null ? null : body.getError().getMessage();
        return NOT_INSTALLED.matcher(code).find()
                || message != null && NOT_INSTALLED.matcher(message).find();
    }

    /** The code alone: the message beside it may name people. */
    private static String code(@Nullable ErrorResponse body) {
        String code =
                body == null || body.getError() == null ? null : body.getError().getCode();
        return code == null || !CODE.matcher(code).matches() ? "" : code;
    }

    private Duration wait(@Nullable String header) {
        if (header == null) {
            return DEFAULT_WAIT;
        }
        try {
            Duration wait = header.strip().matches("[0-9]{1,9}")
                    ? Duration.ofSeconds(Long.parseLong(header.strip()))
                    : Duration.between(
                            time.now(),
                            ZonedDateTime.parse(header.strip(), DateTimeFormatter.RFC_1123_DATE_TIME)
                                    .toInstant());
            return wait.compareTo(DEFAULT_WAIT) < 0
                    ? DEFAULT_WAIT
                    : wait.compareTo(LONGEST_WAIT) > 0 ? LONGEST_WAIT : wait;
        } catch (DateTimeException e) {
            return DEFAULT_WAIT;
        }
    }
}
