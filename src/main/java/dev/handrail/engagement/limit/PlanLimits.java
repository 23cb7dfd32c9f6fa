package dev.handrail.engagement.limit;

import dev.handrail.engagement.Engagement;
import dev.handrail.engagement.Morning;
import dev.handrail.engagement.PhaseRun;
import dev.handrail.playbook.Anchor;
import dev.handrail.playbook.Entry;
import dev.handrail.playbook.Limit;
import dev.handrail.playbook.Playbooks;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Which limits an engagement has by its playbooks, services and dates, and when somebody is to hear of them next. */
@Component
final class PlanLimits {
    private final Playbooks playbooks;

    PlanLimits(Playbooks playbooks) {
        this.playbooks = playbooks;
    }

    /**
     * The limits as the engagement is now. What was told and met stays so while the end stays the same; another
     * migration event begins anew, and of any other limit a new end is told anew, and what was met stays met.
     */
    Limits plan(Limits before, Engagement engagement, Instant now) {
        List<Watched> all = new ArrayList<>();
        Set<String> meanings = new HashSet<>();
        for (Entry entry : playbooks.entries()) {
            Limit limit = entry.limit();
            if (limit != null && engagement.scope().covers(entry) && meanings.add(entry.meaning())) {
                Watched earlier = before.of(entry.publicId()).orElse(null);
                all.add(watched(entry.publicId(), limit, earlier, engagement, now));
            }
        }
        return new Limits(all, before.asked());
    }

    private static Watched watched(
            String entry, Limit limit, @Nullable Watched earlier, Engagement engagement, Instant now) {
        LocalDate from = engagement.dates().of(limit.anchor()).orElse(null);
        LocalDate end = from == null ? null : from.plus(limit.duration());
        if (earlier != null && Objects.equals(earlier.end(), end)) {
            return earlier;
        }
        Watched.Met met = earlier == null || limit.anchor() == Anchor.MIGRATION_EVENT_END ? null : earlier.met();
        return new Watched(entry, limit.anchor(), from, end, now, null, met);
    }

    /**
     * The events whose day nobody has said and everybody would need: the end of a migration is not asked for before the
     * phase in which there is one.
     */
    Set<Anchor> missing(Limits limits, Engagement engagement) {
        Set<Anchor> missing = new HashSet<>();
        for (Watched each : limits.all()) {
            if (isExpected(each, engagement)
                    && each.from() == null
                    && each.met() == null
                    && !limits.asked().contains(each.anchor())) {
                missing.add(each.anchor());
            }
        }
        return missing;
    }

    /** Whether somebody could know its day by now, or will have to. */
    boolean isExpected(Watched limit, Engagement engagement) {
        return limit.from() != null || limit.anchor() != Anchor.MIGRATION_EVENT_END || hasBegun(limit, engagement);
    }

    private boolean hasBegun(Watched limit, Engagement engagement) {
        return playbooks
                .entry(limit.entry())
                .map(Entry::phase)
                .filter(phase -> engagement.progress().runs().stream()
                        .map(PhaseRun::phase)
                        .anyMatch(phase::equals))
                .isPresent();
    }

    /** When somebody is to hear of a limit next; empty where nobody is, as in a closed engagement. */
    Optional<Instant> due(Limits limits, Engagement engagement, Instant now) {
        if (!engagement.isRunning()) {
            return Optional.empty();
        }
        List<Instant> all = new ArrayList<>();
        limits.all().forEach(each -> Warnings.next(each, engagement.zone()).ifPresent(all::add));
        if (!missing(limits, engagement).isEmpty()) {
            // Whoever has just started or edited it may be about to say it: the question comes the morning after.
            LocalDate tomorrow = engagement.dayOf(now).plusDays(1);
            all.add(Morning.of(tomorrow, engagement.zone()));
        }
        return all.stream().min(Instant::compareTo);
    }
}
