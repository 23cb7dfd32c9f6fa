package dev.handrail.engagement.limit;

import dev.handrail.engagement.Engagement;
import dev.handrail.engagement.EngagementId;
import dev.handrail.engagement.LoadEngagement;
import dev.handrail.engagement.Loaded;
import dev.handrail.engagement.Participant;
import dev.handrail.engagement.TakesDigest;
import dev.handrail.engagement.TellSteering;
import dev.handrail.playbook.Anchor;
import dev.handrail.store.Document;
import dev.handrail.store.Stored;
import dev.handrail.store.Write;
import dev.handrail.time.ProductTime;
import dev.handrail.turn.DueHandler;
import dev.handrail.turn.Happening;
import dev.handrail.turn.Outgoing;
import dev.handrail.turn.Step;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/**
 * Warns the engagement's places of limits that come near and of those that have passed, one limit a step, and those who
 * steer as far as no digest tells them; and asks once for days from which a limit cannot be counted without.
 */
@Component
final class WarnOfLimits implements DueHandler {
    private final LoadEngagement loadEngagement;
    private final KeepLimits keepLimits;
    private final PlanLimits planLimits;
    private final SayLimit sayLimit;
    private final TellSteering tellSteering;
    private final List<TakesDigest> digests;
    private final ProductTime time;

    WarnOfLimits(
            LoadEngagement loadEngagement,
            KeepLimits keepLimits,
            PlanLimits planLimits,
            SayLimit sayLimit,
            TellSteering tellSteering,
            List<TakesDigest> digests,
            ProductTime time) {
        this.loadEngagement = loadEngagement;
        this.keepLimits = keepLimits;
        this.planLimits = planLimits;
        this.sayLimit = sayLimit;
        this.tellSteering = tellSteering;
        this.digests = List.copyOf(digests);
        this.time = time;
    }

    @Override
    public Set<String> kinds() {
        return Set.of(Limits.KIND);
    }

    @Override
    public Step handle(Stored due) {
        String partition = due.document().partition();
        Optional<Loaded> loaded = EngagementId.read(partition.substring(partition.indexOf(':') + 1))
                .flatMap(loadEngagement::load);
        return loaded.map(there -> handle(there, due)).orElseGet(() -> forget(due));
    }

    /** The engagement is gone. */
    private static Step forget(Stored due) {
        Document document = due.document();
        return Step.nothing()
                .withChanges(List.of(new Write.Delete(document.partition(), document.id(), due.version())));
    }

    private Step handle(Loaded loaded, Stored due) {
        Engagement engagement = loaded.engagement();
        Limits limits = KeepLimits.limits(due.document());
        Instant now = time.instant();
        if (engagement.isRunning()) {
            for (Watched limit : limits.all()) {
                Optional<Integer> step = Warnings.reached(limit, now, engagement.zone());
                if (step.isPresent()) {
                    return warn(loaded, limits, limit, step.get(), due);
                }
            }
        }
        Set<Anchor> missing = engagement.isRunning() ? planLimits.missing(limits, engagement) : Set.of();
        return missing.isEmpty() ? keep(limits, engagement, due) : ask(loaded, limits, missing, due);
    }

    private Step keep(Limits limits, Engagement engagement, Stored due) {
        return Step.nothing().withChanges(List.of(keepLimits.write(limits, engagement, Optional.of(due))));
    }

    private Step warn(Loaded loaded, Limits limits, Watched limit, int step, Stored due) {
        Engagement engagement = loaded.engagement();
        boolean late = isLate(limit, step, engagement);
        // The end is part of it: a limit that is counted anew is told anew.
        String about = "limit/" + limit.entry() + "/" + limit.end() + "/" + step;
        List<Outgoing> messages = new ArrayList<>(tellSteering
                .inPerson(
                        about,
                        engagement,
                        inPerson(loaded, step),
                        (person, language) -> sayLimit.warning(engagement, limit, late, language))
                .messages());
        messages.addAll(tellSteering.inPlaces(
                about, engagement, language -> sayLimit.warning(engagement, limit, late, language)));
        Limits told = limits.changing(limit.entry(), each -> each.toldOf(step));
        return keep(told, engagement, due)
                .withMessages(messages)
                .withHistory(new Happening(
                        step == Warnings.PASSED ? "limit.passed" : "limit.warned",
                        Map.of("entry", limit.entry(), "end", "" + limit.end(), "step", "" + step)));
    }

    /** Whoever has a digest is told there of each step; of the last two, those who have none are told here. */
    private List<Participant> inPerson(Loaded loaded, int step) {
        return step > 0
                ? List.of()
                : TellSteering.of(loaded.people()).stream()
                        .filter(each -> digests.stream().noneMatch(digest -> digest.takesDigest(each)))
                        .toList();
    }

    /** Whether the step's day is over, though it could have been told on it. */
    private boolean isLate(Watched limit, int step, Engagement engagement) {
        LocalDate end = limit.end();
        if (end == null || Warnings.at(end, step, engagement.zone()).isBefore(limit.since())) {
            return false;
        }
        LocalDate today = engagement.dayOf(time.instant());
        return end.minusDays(step).isBefore(today);
    }

    private Step ask(Loaded loaded, Limits limits, Set<Anchor> missing, Stored due) {
        Engagement engagement = loaded.engagement();
        List<Outgoing> messages = new ArrayList<>();
        for (Anchor anchor : missing) {
            messages.addAll(tellSteering
                    .inPerson(
                            "limit/ask/" + anchor.code(),
                            engagement,
                            TellSteering.of(loaded.people()),
                            (person, language) -> sayLimit.question(engagement, limits, anchor, language))
                    .messages());
        }
        return keep(limits.asking(missing), engagement, due).withMessages(messages);
    }
}
