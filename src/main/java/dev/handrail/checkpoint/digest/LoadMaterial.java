package dev.handrail.checkpoint.digest;

import dev.handrail.checkpoint.KeepMeetings;
import dev.handrail.checkpoint.KeepSeries;
import dev.handrail.checkpoint.Series;
import dev.handrail.checkpoint.plan.MilestoneDates;
import dev.handrail.engagement.Engagement;
import dev.handrail.engagement.EngagementId;
import dev.handrail.engagement.Loaded;
import dev.handrail.engagement.dispute.LoadDecisions;
import dev.handrail.engagement.gate.FindMilestones;
import dev.handrail.engagement.limit.KeepLimits;
import dev.handrail.engagement.limit.Watched;
import dev.handrail.engagement.task.LoadTasks;
import dev.handrail.engagement.task.Task;
import dev.handrail.playbook.Milestone;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Reads what of an engagement somebody may be told of in the morning. */
@Component
final class LoadMaterial {
    private final LoadTasks loadTasks;
    private final KeepLimits keepLimits;
    private final FindMilestones findMilestones;
    private final MilestoneDates milestoneDates;
    private final LoadDecisions loadDecisions;
    private final KeepMeetings keepMeetings;
    private final KeepSeries keepSeries;

    LoadMaterial(
            LoadTasks loadTasks,
            KeepLimits keepLimits,
            FindMilestones findMilestones,
            MilestoneDates milestoneDates,
            LoadDecisions loadDecisions,
            KeepMeetings keepMeetings,
            KeepSeries keepSeries) {
        this.loadTasks = loadTasks;
        this.keepLimits = keepLimits;
        this.findMilestones = findMilestones;
        this.milestoneDates = milestoneDates;
        this.loadDecisions = loadDecisions;
        this.keepMeetings = keepMeetings;
        this.keepSeries = keepSeries;
    }

    /** What may be news: a query and two reads, with the engagement's own two documents. */
    Material news(Loaded loaded) {
        Engagement engagement = loaded.engagement();
        List<Task> tasks = loadTasks.all(loaded.id()).stream()
                .flatMap(read -> read.list().tasks().stream())
                .filter(task -> !task.state().isOver() && task.due() != null)
                .toList();
        List<Watched> limits =
                keepLimits.of(loaded.id()).stream().filter(Watched::isRunning).toList();
        return new Material(loaded, tasks, limits, milestones(engagement), Map.of(), List.of());
    }

    /** With what stands beside it: a read and a query more, and another one where there are meetings at all. */
    Material beside(Material news) {
        EngagementId id = news.engagement().id();
        return new Material(
                news.loaded(), news.tasks(), news.limits(), news.milestones(), loadDecisions.waiting(id), meetings(id));
    }

    private Map<Milestone, LocalDate> milestones(Engagement engagement) {
        Map<String, LocalDate> days = milestoneDates.of(engagement.id());
        return findMilestones.all(engagement.scope()).stream()
                .filter(each -> days.containsKey(each.publicId()))
                .filter(each ->
                        FindMilestones.reached(engagement.progress(), each).isEmpty())
                .collect(Collectors.toMap(each -> each, each -> days.get(each.publicId()), (one, _) -> one));
    }

    private List<Material.Held> meetings(EngagementId engagement) {
        Map<String, Series> series = keepSeries.all(engagement).stream()
                .map(KeepSeries.Read::series)
                .collect(Collectors.toMap(Series::id, each -> each));
        return series.isEmpty()
                ? List.of()
                : keepMeetings.present(engagement).stream()
                        .map(KeepMeetings.Read::meeting)
                        .filter(meeting -> meeting.state().isAhead())
                        .flatMap(meeting -> Optional.ofNullable(series.get(meeting.series())).stream()
                                .map(its -> new Material.Held(its, meeting)))
                        .toList();
    }
}
