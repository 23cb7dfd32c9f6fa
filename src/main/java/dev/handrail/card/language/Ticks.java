package dev.handrail.card.language;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZonedDateTime;
import tools.jackson.databind.JsonNode;

/** .NET's count of time: steps of 100 nanoseconds since the year 1. */
final class Ticks {
    private static final long AT_EPOCH = 621_355_968_000_000_000L;
    private static final long A_MILLISECOND = 10_000;

    private Ticks() {}

    static long of(ZonedDateTime moment) {
        return AT_EPOCH + moment.toInstant().toEpochMilli() * A_MILLISECOND;
    }

    static ZonedDateTime moment(JsonNode ticks) {
        try {
            long count = new BigDecimal(Print.text(ticks)).longValue();
            return Moments.at(Instant.ofEpochMilli((count - AT_EPOCH) / A_MILLISECOND));
        } catch (NumberFormatException wrong) {
            throw Failure.of("that is no count of ticks");
        }
    }
}
