package dev.handrail.engagement.dispute;

import dev.handrail.engagement.Morning;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Objects;
import java.util.Optional;

/** When people are reminded of a dispute that nobody has decided: three days after it was raised, then every week. */
final class Reminders {
    private static final int FIRST = 3;
    private static final int WEEK = 7;

    private Reminders() {}

    /** The next time; in the past where it has come already. Those that were missed are made up for by one. */
    static Optional<Instant> next(Dispute dispute, ZoneId zone) {
        if (!dispute.isOpen()) {
            return Optional.empty();
        }
        Instant last = Objects.requireNonNullElse(dispute.reminded(), dispute.at());
        LocalDate day = dispute.at().atZone(zone).toLocalDate().plusDays(FIRST);
        while (!Morning.of(day, zone).isAfter(last)) {
            day = day.plusDays(WEEK);
        }
        return Optional.of(Morning.of(day, zone));
    }

    /** The earliest of all. */
    static Optional<Instant> next(Decisions decisions, ZoneId zone) {
        return decisions.all().stream()
                .flatMap(dispute -> next(dispute, zone).stream())
                .min(Instant::compareTo);
    }

    /** The first dispute whose time has come. */
    static Optional<Dispute> due(Decisions decisions, ZoneId zone, Instant now) {
        return decisions.all().stream()
                .filter(dispute ->
                        next(dispute, zone).filter(at -> !at.isAfter(now)).isPresent())
                .findFirst();
    }
}
