package dev.handrail.engagement.status;

import dev.handrail.card.Cards;
import dev.handrail.engagement.Dates;
import dev.handrail.engagement.Engagement;
import dev.handrail.engagement.MilestoneDays;
import dev.handrail.engagement.PhaseRun;
import dev.handrail.engagement.Progress;
import dev.handrail.engagement.View;
import dev.handrail.engagement.gate.FindMilestones;
import dev.handrail.engagement.limit.KeepLimits;
import dev.handrail.engagement.limit.SayLimit;
import dev.handrail.engagement.limit.Watched;
import dev.handrail.playbook.Milestone;
import dev.handrail.time.ProductTime;
import dev.handrail.understanding.Language;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Everything of an engagement that has a day, and what is to come without one. */
@Component
final class CollectMoments {
    private final Cards cards;
    private final OrderPhases orderPhases;
    private final FindMilestones findMilestones;
    private final KeepLimits keepLimits;
    private final SayLimit sayLimit;
    private final List<MilestoneDays> milestoneDays;
    private final ProductTime time;

    CollectMoments(
            Cards cards,
            OrderPhases orderPhases,
            FindMilestones findMilestones,
            KeepLimits keepLimits,
            SayLimit sayLimit,
            List<MilestoneDays> milestoneDays,
            ProductTime time) {
        this.cards = cards;
        this.orderPhases = orderPhases;
        this.findMilestones = findMilestones;
        this.keepLimits = keepLimits;
        this.sayLimit = sayLimit;
        this.milestoneDays = List.copyOf(milestoneDays);
        this.time = time;
    }

    /** In no order. */
    List<Moment> dated(View view, Language language) {
        List<Moment> moments = new ArrayList<>();
        dates(moments, view.engagement().dates(), language);
        phases(moments, view.engagement(), language);
        milestones(moments, view.engagement(), language);
        limits(moments, view.engagement(), language);
        return moments;
    }

    private void dates(List<Moment> moments, Dates dates, Language language) {
        date(moments, dates.purchased(), "purchased", Moment.Mark.DATE, language);
        date(moments, dates.onboardingStart(), "onboarding", Moment.Mark.DATE, language);
        date(moments, dates.migrationEventEnded(), "migrated", Moment.Mark.DATE, language);
        date(moments, dates.desired(), "desired", Moment.Mark.DESIRED, language);
    }

    private void date(List<Moment> moments, @Nullable LocalDate day, String key, Moment.Mark mark, Language language) {
        if (day != null) {
            moments.add(new Moment(day, text(key, language), "", mark));
        }
    }

    private void phases(List<Moment> moments, Engagement engagement, Language language) {
        for (OrderPhases.Placed placed : orderPhases.of(engagement)) {
            PhaseRun run = placed.run();
            if (run == null) {
                continue;
            }
            String name = placed.phase().name().in(language.code());
            if (placed.how() == OrderPhases.How.LEFT_OUT) {
                moments.add(at(run.startedAt(), engagement, text("leftOut", language, name), Moment.Mark.DATE));
                continue;
            }
            moments.add(at(run.startedAt(), engagement, text("begins", language, name), Moment.Mark.PHASE));
            Instant ended = run.endedAt();
            if (ended != null) {
                moments.add(at(ended, engagement, text("over", language, name), Moment.Mark.PHASE_OVER));
            }
        }
    }

    private static Moment at(Instant at, Engagement engagement, String text, Moment.Mark mark) {
        return new Moment(at.atZone(engagement.zone()).toLocalDate(), text, "", mark);
    }

    private void milestones(List<Moment> moments, Engagement engagement, Language language) {
        Map<String, LocalDate> days = MilestoneDays.all(milestoneDays, engagement.id());
        for (Milestone milestone : findMilestones.all(engagement.scope())) {
            String name = milestone.name().in(language.code());
            LocalDate day = days.get(milestone.publicId());
            Optional<Progress.Reached> reached = FindMilestones.reached(engagement.progress(), milestone);
            reached.ifPresent(each -> moments.add(at(each.at(), engagement, name, Moment.Mark.MILESTONE)));
            if (reached.isEmpty() && day != null) {
                moments.add(new Moment(day, text("planned", language, name), "", planned(engagement, day)));
            }
        }
    }

    private Moment.Mark planned(Engagement engagement, LocalDate day) {
        return day.isBefore(time.instant().atZone(engagement.zone()).toLocalDate())
                ? Moment.Mark.PLANNED_OVERDUE
                : Moment.Mark.PLANNED;
    }

    private void limits(List<Moment> moments, Engagement engagement, Language language) {
        LocalDate today = time.instant().atZone(engagement.zone()).toLocalDate();
        for (Watched limit : keepLimits.of(engagement.id())) {
            Watched.Met met = limit.met();
            LocalDate end = limit.end();
            LocalDate day = met == null ? end : met.day();
            if (day != null) {
                Moment.Mark mark = met != null
                        ? Moment.Mark.LIMIT_MET
                        : limit.isOverdue(today) ? Moment.Mark.LIMIT_OVERDUE : Moment.Mark.LIMIT;
                moments.add(new Moment(
                        day,
                        text("limit", language, sayLimit.name(limit, language)),
                        sayLimit.standing(engagement, limit, language),
                        mark));
            }
        }
    }

    /** Milestones and phases that are still to come. */
    List<String> undated(View view, Language language) {
        Engagement engagement = view.engagement();
        List<String> later = new ArrayList<>();
        findMilestones
                .next(engagement)
                .ifPresent(next ->
                        later.add(text("nextMilestone", language, next.name().in(language.code()))));
        for (OrderPhases.Placed placed : orderPhases.of(engagement)) {
            if (placed.how() == OrderPhases.How.TO_COME) {
                String name = placed.phase().name().in(language.code());
                later.add(text(placed.phase().optional() ? "laterOptional" : "later", language, name));
            }
        }
        return later;
    }

    private String text(String key, Language language, Object... arguments) {
        return cards.text("timeline." + key, language.locale(), arguments);
    }
}
