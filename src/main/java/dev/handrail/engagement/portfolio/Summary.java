package dev.handrail.engagement.portfolio;

import dev.handrail.engagement.EngagementId;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;

/**
 * An engagement at a glance, as it was when it last changed.
 *
 * @param phase the id of the phase it is in
 * @param open how many of that phase's tasks are not over
 * @param due the days by which open tasks of any phase are due
 * @param customerSigned whether the customer's side has signed the phase off
 * @param vendorSigned whether the vendor's has
 * @param hasProjectManager whether the customer has one
 * @param zone that its days are counted in
 */
record Summary(
        EngagementId engagement,
        String name,
        String customer,
        List<String> playbooks,
        String phase,
        int open,
        List<LocalDate> due,
        boolean customerSigned,
        boolean vendorSigned,
        boolean hasProjectManager,
        ZoneId zone,
        Instant changedAt) {
    /** The kind of the documents, in each manager's own partition. */
    static final String KIND = "portfolio";

    private static final Duration SILENCE = Duration.ofDays(7);

    /** How many tasks should have been done before now. */
    long overdue(Instant now) {
        LocalDate today = now.atZone(zone).toLocalDate();
        return due.stream().filter(day -> day.isBefore(today)).count();
    }

    /** How many days ago something happened last, as the engagement counts them. */
    long silentDays(Instant now) {
        return ChronoUnit.DAYS.between(
                changedAt.atZone(zone).toLocalDate(), now.atZone(zone).toLocalDate());
    }

    boolean isSilent(Instant now) {
        return Duration.between(changedAt, now).compareTo(SILENCE) >= 0;
    }
}
