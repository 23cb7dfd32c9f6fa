package dev.handrail.checkpoint;

import dev.handrail.engagement.Engagement;
import dev.handrail.engagement.LoadEngagement;
import dev.handrail.engagement.Loaded;
import dev.handrail.store.Stored;
import dev.handrail.store.Write;
import dev.handrail.time.ProductTime;
import dev.handrail.turn.DueHandler;
import dev.handrail.turn.Happening;
import dev.handrail.turn.Step;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Makes the meetings of a series a while before they begin, each once, by the day that the series' rule gives. */
@Component
final class MakeMeetings implements DueHandler {
    /** Before the longest lead there may be, with a day for zones that are ahead and quiet hours. */
    static final Duration AHEAD = Habits.LONGEST_LEAD.plusDays(2);

    private static final int AT_ONCE = 20;
    private static final int LOOKED_AHEAD_DAYS = 800;

    private final LoadEngagement loadEngagement;
    private final FindOccurrences findOccurrences;
    private final KeepMeetings keepMeetings;
    private final ProductTime time;

    MakeMeetings(
            LoadEngagement loadEngagement,
            FindOccurrences findOccurrences,
            KeepMeetings keepMeetings,
            ProductTime time) {
        this.loadEngagement = loadEngagement;
        this.findOccurrences = findOccurrences;
        this.keepMeetings = keepMeetings;
        this.time = time;
    }

    @Override
    public Set<String> kinds() {
        return Set.of(CheckpointDocuments.SERIES);
    }

    @Override
    public Step handle(Stored due) {
        Series series = KeepSeries.read(due).series();
        return loadEngagement
                .load(CheckpointDocuments.engagement(due.document()))
                .map(loaded -> handle(loaded, series, due))
                .orElseGet(() -> Step.nothing()
                        .withChanges(List.of(new Write.Delete(
                                due.document().partition(), due.document().id(), due.version()))));
    }

    private Step handle(Loaded loaded, Series series, Stored due) {
        Engagement engagement = loaded.engagement();
        if (!engagement.isRunning()) {
            return keep(engagement, series, null, due, List.of());
        }
        LocalDate from = Optional.ofNullable(series.madeUntil())
                .map(made -> made.plusDays(1))
                .orElse(series.first().toLocalDate());
        Instant now = time.instant();
        List<Occurrence> coming = findOccurrences.between(series, from, from.plusDays(LOOKED_AHEAD_DAYS)).stream()
                .limit(AT_ONCE + 1L)
                .toList();
        List<Write> writes = new ArrayList<>();
        List<Happening> missed = new ArrayList<>();
        Series made = series;
        for (Occurrence each : coming) {
            if (writes.size() + missed.size() >= AT_ONCE
                    || makeAt(series, each, engagement).isAfter(now)) {
                return keep(engagement, made, makeAt(series, each, engagement), due, writes, missed);
            }
            make(engagement, series, each, now, writes, missed);
            made = made.made(each.original());
        }
        // Of so many at once there may be more, though some of them were there already.
        return keep(engagement, made, coming.size() > AT_ONCE ? now : null, due, writes, missed);
    }

    private void make(
            Engagement engagement,
            Series series,
            Occurrence day,
            Instant now,
            List<Write> writes,
            List<Happening> missed) {
        Meeting meeting = Meeting.of(series, day, now);
        // Somebody moved it or noted something to it before its time came.
        if (keepMeetings.of(engagement.id(), meeting.id()).isPresent()) {
            return;
        }
        if (meeting.endsAt(engagement.zone()).plus(Duration.ofDays(1)).isBefore(now)) {
            missed.add(new Happening("meeting.not-made", Map.of("meeting", meeting.id())));
            return;
        }
        writes.add(keepMeetings.write(engagement, meeting, Optional.empty()));
    }

    private static Instant makeAt(Series series, Occurrence day, Engagement engagement) {
        return day.day()
                .atTime(series.first().toLocalTime())
                .atZone(engagement.zone())
                .toInstant()
                .minus(AHEAD);
    }

    private static Step keep(
            Engagement engagement, Series series, @Nullable Instant next, Stored due, List<Write> others) {
        List<Write> writes = new ArrayList<>(others);
        writes.add(new Write.Replace(CheckpointDocuments.of(engagement, series, next), due.version()));
        return Step.nothing().withChanges(writes);
    }

    private static Step keep(
            Engagement engagement,
            Series series,
            @Nullable Instant next,
            Stored due,
            List<Write> others,
            List<Happening> missed) {
        Step step = keep(engagement, series, next, due, others);
        return new Step(
                step.changes(),
                step.replies(),
                step.messages(),
                step.letters(),
                missed,
                step.counted(),
                step.outcome());
    }
}
