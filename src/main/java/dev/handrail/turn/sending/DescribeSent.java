package dev.handrail.turn.sending;

import dev.handrail.chat.Sent;

/** A line of the ledger, and the name of a result in the metrics. */
final class DescribeSent {
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
}
