package dev.handrail.checkpoint.hold;

import dev.handrail.card.Button;
import dev.handrail.card.Panel;
import dev.handrail.chat.Content;
import dev.handrail.checkpoint.Meeting;
import dev.handrail.checkpoint.MeetingView;
import dev.handrail.engagement.Engagement;
import dev.handrail.engagement.Participant;
import dev.handrail.engagement.ShowTime;
import dev.handrail.engagement.task.LoadTasks;
import dev.handrail.engagement.task.Task;
import dev.handrail.understanding.Language;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The card of what was noted of a meeting: its summary, wherever it is read. */
@Component
final class ShowNotes {
    private final HoldWords words;
    private final ShowTaskLine showTaskLine;
    private final LoadTasks loadTasks;

    ShowNotes(HoldWords words, ShowTaskLine showTaskLine, LoadTasks loadTasks) {
        this.words = words;
        this.showTaskLine = showTaskLine;
        this.loadTasks = loadTasks;
    }

    /** The tasks that were made of it, as they are now; none of those that are there no more. */
    List<Task> actions(Meeting meeting, Engagement engagement) {
        Meeting.Notes notes = Objects.requireNonNull(meeting.notes());
        return notes.actions().isEmpty()
                ? List.of()
                : loadTasks.all(engagement.id()).stream()
                        .flatMap(read -> read.list().tasks().stream())
                        .filter(task -> notes.actions().contains(task.number()))
                        .toList();
    }

    /** @param view whose meeting has notes */
    Content.Card card(MeetingView view, List<Task> actions, Language language) {
        Meeting.Notes notes = Objects.requireNonNull(view.meeting().notes());
        List<Panel.Fact> facts = new ArrayList<>();
        facts.addAll(words.whenFacts(view, language));
        facts.add(new Panel.Fact(
                words.text("by", language), words.name(view.loaded().people().participant(notes.by()), language)));
        LocalDateTime next = notes.next();
        if (next != null) {
            facts.add(new Panel.Fact(
                    words.text("next", language),
                    ShowTime.written(next.atZone(view.zone()).toInstant(), view.zone(), language)));
        }
        Panel panel = new Panel(
                words.text("notesOf", language, words.title(view, language)),
                view.engagement().name(),
                view.meeting().state() == Meeting.State.NOT_HELD ? words.state(Meeting.State.NOT_HELD, language) : null,
                facts,
                sections(view, notes, actions, language),
                List.of(Button.opening(words.text("button.edit", language), NoteMeeting.FORM, HoldWords.data(view))));
        return words.card(panel, language);
    }

    private List<Panel.Section> sections(MeetingView view, Meeting.Notes notes, List<Task> actions, Language language) {
        List<Panel.Section> sections = new ArrayList<>();
        if (!notes.decisions().isBlank()) {
            String heading = view.meeting().state() == Meeting.State.NOT_HELD ? "why" : "decisions";
            sections.add(new Panel.Section(
                    words.text(heading, language),
                    SplitLines.of(notes.decisions()).stream()
                            .map(line -> new Panel.Item(line, null))
                            .toList()));
        }
        if (!actions.isEmpty()) {
            LocalDate today = view.now().atZone(view.zone()).toLocalDate();
            sections.add(new Panel.Section(
                    words.text("actions", language),
                    actions.stream()
                            .map(task -> showTaskLine.item(task, owner(view, task), today, language))
                            .toList()));
        }
        return sections;
    }

    private static Optional<Participant> owner(MeetingView view, Task task) {
        return view.loaded().people().participant(task.owner());
    }
}
