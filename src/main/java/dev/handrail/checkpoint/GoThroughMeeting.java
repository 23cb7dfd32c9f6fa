package dev.handrail.checkpoint;

import dev.handrail.chat.Outcome;
import dev.handrail.engagement.LoadEngagement;
import dev.handrail.engagement.Loaded;
import dev.handrail.store.Stored;
import dev.handrail.store.Write;
import dev.handrail.time.ProductTime;
import dev.handrail.turn.DueHandler;
import dev.handrail.turn.Step;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Sees to a meeting when something around it has to happen: the earliest first, a part a step. */
@Component
final class GoThroughMeeting implements DueHandler {
    /** So long after it, and after its day by the rule, a meeting is still at hand. */
    private static final Duration AT_HAND = Duration.ofDays(30);

    private final LoadEngagement loadEngagement;
    private final KeepSeries keepSeries;
    private final KeepMeetings keepMeetings;
    private final LoadAttendees loadAttendees;
    private final List<MeetingWork> works;
    private final ProductTime time;

    GoThroughMeeting(
            LoadEngagement loadEngagement,
            KeepSeries keepSeries,
            KeepMeetings keepMeetings,
            LoadAttendees loadAttendees,
            List<MeetingWork> works,
            ProductTime time) {
        this.loadEngagement = loadEngagement;
        this.keepSeries = keepSeries;
        this.keepMeetings = keepMeetings;
        this.loadAttendees = loadAttendees;
        this.works = List.copyOf(works);
        this.time = time;
    }

    @Override
    public Set<String> kinds() {
        return Set.of(CheckpointDocuments.MEETING);
    }

    @Override
    public Step handle(Stored due) {
        KeepMeetings.Read read = KeepMeetings.read(due);
        Optional<Loaded> loaded = loadEngagement.load(CheckpointDocuments.engagement(due.document()));
        Optional<Series> series = loaded.flatMap(
                there -> keepSeries.of(there.id(), read.meeting().series()).map(KeepSeries.Read::series));
        if (loaded.isEmpty() || series.isEmpty()) {
            return Step.nothing()
                    .withChanges(List.of(new Write.Delete(
                            due.document().partition(), due.document().id(), due.version())));
        }
        return handle(loaded.get(), series.get(), read);
    }

    private Step handle(Loaded loaded, Series series, KeepMeetings.Read read) {
        if (!loaded.engagement().isRunning()) {
            // It is looked at again when the engagement is reopened.
            return keep(
                    new MeetingWork.Done(read.meeting()),
                    keepMeetings.write(loaded.engagement(), read.meeting(), Optional.of(read), Optional.empty()));
        }
        MeetingView view = new MeetingView(
                loaded, series, read.meeting(), loadAttendees.of(series, loaded.people()), time.instant());
        MeetingWork.Done done = works.stream()
                .filter(work ->
                        work.next(view).filter(at -> !at.isAfter(view.now())).isPresent())
                .findFirst()
                .map(work -> work.go(view))
                .orElseGet(() -> new MeetingWork.Done(view.meeting()));
        return keep(done, write(view.with(done.after()), read));
    }

    /** It is looked at when something comes next; once nothing does, it is put away. */
    private Write write(MeetingView after, KeepMeetings.Read read) {
        Optional<Instant> next = next(after).or(() -> Optional.of(away(after)).filter(after.now()::isBefore));
        return next.isEmpty()
                ? KeepMeetings.putAway(after.engagement(), after.meeting(), read)
                : keepMeetings.write(after.engagement(), after.meeting(), Optional.of(read), next);
    }

    private static Instant away(MeetingView view) {
        Instant day = view.meeting().original().plusDays(1).atStartOfDay(view.zone()).toInstant();
        return (day.isAfter(view.end()) ? day : view.end()).plus(AT_HAND);
    }

    private Optional<Instant> next(MeetingView view) {
        return works.stream().flatMap(work -> work.next(view).stream()).min(Instant::compareTo);
    }

    private static Step keep(MeetingWork.Done done, Write meeting) {
        List<Write> writes = new ArrayList<>(done.writes());
        writes.add(meeting);
        return new Step(
                writes, List.of(), done.messages(), List.of(), done.history(), List.of(), new Outcome.Accepted());
    }
}
