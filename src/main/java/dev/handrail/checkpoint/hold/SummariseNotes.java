package dev.handrail.checkpoint.hold;

import dev.handrail.checkpoint.Attendee;
import dev.handrail.checkpoint.Meeting;
import dev.handrail.checkpoint.Meeting.Stage;
import dev.handrail.checkpoint.MeetingView;
import dev.handrail.checkpoint.MeetingWork;
import dev.handrail.engagement.Participant;
import dev.handrail.engagement.TellPeople;
import dev.handrail.engagement.task.Task;
import dev.handrail.turn.Outgoing;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Shows what was noted where the meeting is at home, and to who could not come; changed notes in the same messages. */
@Component
final class SummariseNotes implements MeetingWork {
    /** More would make one commit too large. */
    private static final int MOST = 60;

    private final AskSteering askSteering;
    private final TellPeople tellPeople;
    private final ShowNotes showNotes;

    SummariseNotes(AskSteering askSteering, TellPeople tellPeople, ShowNotes showNotes) {
        this.askSteering = askSteering;
        this.tellPeople = tellPeople;
        this.showNotes = showNotes;
    }

    @Override
    public Optional<Instant> next(MeetingView view) {
        Meeting.@Nullable Notes notes = view.meeting().notes();
        return notes != null
                        && view.meeting().state() == Meeting.State.HELD
                        && view.meeting()
                                .at(Stage.SUMMARY)
                                .filter(shown -> !shown.isBefore(notes.at()))
                                .isEmpty()
                ? Optional.of(notes.at())
                : Optional.empty();
    }

    @Override
    public Done go(MeetingView view) {
        Meeting meeting = view.meeting();
        Instant noted = Objects.requireNonNull(meeting.notes()).at();
        String about = "meeting-summary/" + meeting.id();
        List<Task> actions = showNotes.actions(meeting, view.engagement());
        List<Outgoing> messages = new ArrayList<>(
                askSteering.inPlaceOrPerson(about, view, (read, language) -> showNotes.card(read, actions, language)));
        messages.addAll(tellPeople
                .tell(about, view.engagement(), absent(view), language -> showNotes.card(view, actions, language))
                .messages());
        // Of the notes as they were shown: what is noted while this goes on is shown after it.
        return new Done(meeting.passing(Stage.SUMMARY, noted)).saying(messages);
    }

    private static List<Participant> absent(MeetingView view) {
        return view.attendees().stream()
                .filter(each -> view.meeting()
                        .reply(each.id())
                        .filter(reply -> reply.answer() != Meeting.Answer.COMES)
                        .isPresent())
                .map(Attendee::participant)
                .limit(MOST)
                .toList();
    }
}
