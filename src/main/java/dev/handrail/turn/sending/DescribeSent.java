package dev.handrail.turn.sending;

import dev.handrail.chat.Sent;
import java.util.Locale;

/** A line of the ledger, and the name of a result in the metrics. */
final class DescribeSent {
    /** Lines that tell of no request. */
    static final String SEEN = "seen, by what was said";

    static final String AGAIN = "wanted again, its cause gone";
    static final String DECIDED = "wanted again, as was decided";

    private DescribeSent() {}

    static String of(Sent sent) {
        return switch (sent) {
            case Sent.Accepted _ -> "accepted";
            case Sent.Throttled(var retryAfter, boolean reached) ->
                (reached ? "later, after " : "not reached, again after ") + retryAfter;
            case Sent.Refused(var why, String reason) -> "refused: " + reason;
            case Sent.Unknown(boolean _, String reason) -> "in doubt: " + reason;
        };
    }

    static String kind(Sent sent) {
        return switch (sent) {
            case Sent.Accepted _ -> "accepted";
            case Sent.Throttled _ -> "throttled";
            case Sent.Refused _ -> "refused";
            case Sent.Unknown _ -> "unknown";
        };
    }

    /** Why it was refused; nothing where it was not. */
    static String why(Sent sent) {
        return sent instanceof Sent.Refused(var why, String _)
                ? why.name().toLowerCase(Locale.ROOT).replace('_', '-')
                : "none";
    }
}
