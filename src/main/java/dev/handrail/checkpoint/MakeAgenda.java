package dev.handrail.checkpoint;

import dev.handrail.card.Cards;
import dev.handrail.card.Panel;
import dev.handrail.engagement.Engagement;
import dev.handrail.engagement.Participant;
import dev.handrail.engagement.PhasePlan;
import dev.handrail.engagement.task.LoadTasks;
import dev.handrail.engagement.task.SayTask;
import dev.handrail.engagement.task.Task;
import dev.handrail.understanding.Language;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Makes a meeting's agenda of what people added to it and of what is open, by owner, the overdue first. */
@Component
public final class MakeAgenda {
    /** So many lines has an agenda at most; of the others only their number is said. */
    static final int MOST = 12;

    private static final int MOST_ADDED = 6;

    private final Cards cards;
    private final LoadTasks loadTasks;
    private final SayTask sayTask;

    MakeAgenda(Cards cards, LoadTasks loadTasks, SayTask sayTask) {
        this.cards = cards;
        this.loadTasks = loadTasks;
        this.sayTask = sayTask;
    }

    /** What is to be spoken of, the longest overdue first, then by the day; one query. */
    public List<Task> open(Engagement engagement, Instant now) {
        LocalDate today = now.atZone(engagement.zone()).toLocalDate();
        return loadTasks.all(engagement.id()).stream()
                .flatMap(read -> read.list().tasks().stream())
                .filter(task -> !task.state().isOver() && concerns(task, engagement))
                .sorted(Comparator.comparing((Task task) -> !task.isOverdue(today))
                        .thenComparing(Task::due, Comparator.nullsLast(Comparator.naturalOrder()))
                        .thenComparing(task -> task.owner() == null)
                        .thenComparing(Task::number))
                .toList();
    }

    /** What belongs to another phase and was given neither an owner nor a day has time. */
    private static boolean concerns(Task task, Engagement engagement) {
        return task.owner() != null
                || task.due() != null
                || task.phase().equals(PhasePlan.GENERAL)
                || task.phase().equals(engagement.progress().phase());
    }

    /**
     * As a card shows it; none where there is nothing on it.
     *
     * @param open as {@link #open} gives it
     * @param reader whose own items are marked; absent where several read it
     */
    public List<Panel.Section> sections(
            MeetingView view, List<Task> open, @Nullable Participant reader, Language language) {
        List<Meeting.AgendaItem> added = view.meeting().agenda();
        int shownAdded = Math.min(added.size(), Math.max(MOST_ADDED, MOST - open.size()));
        int shownOpen = Math.min(open.size(), MOST - shownAdded);
        List<Panel.Section> sections = new ArrayList<>();
        if (shownAdded > 0) {
            sections.add(new Panel.Section(
                    text("added", language),
                    added.subList(added.size() - shownAdded, added.size()).stream()
                            .map(item -> item(item, view, language))
                            .toList()));
        }
        sections.addAll(byOwner(view, open.subList(0, shownOpen), reader, language));
        int more = added.size() - shownAdded + open.size() - shownOpen;
        if (more > 0) {
            sections.add(new Panel.Section(null, List.of(new Panel.Item(text("more", language, more), null))));
        }
        return List.copyOf(sections);
    }

    private Panel.Item item(Meeting.AgendaItem item, MeetingView view, Language language) {
        String by = view.loaded()
                .people()
                .participant(item.by())
                .map(Participant::name)
                .filter(name -> !name.isBlank())
                .orElseGet(() -> text("somebody", language));
        return new Panel.Item(item.text(), by);
    }

    private List<Panel.Section> byOwner(
            MeetingView view, List<Task> tasks, @Nullable Participant reader, Language language) {
        Map<String, List<Panel.Item>> byOwner = new LinkedHashMap<>();
        for (Task task : tasks) {
            byOwner.computeIfAbsent(heading(task, view, reader, language), _ -> new ArrayList<>())
                    .add(item(task, view, language));
        }
        return byOwner.entrySet().stream()
                .map(each -> new Panel.Section(each.getKey(), each.getValue()))
                .toList();
    }

    private String heading(Task task, MeetingView view, @Nullable Participant reader, Language language) {
        Optional<Participant> owner = SayTask.owner(task, view.loaded().people());
        return owner.filter(each -> reader != null && each.id().equals(reader.id()))
                        .isPresent()
                ? text("yours", language)
                : sayTask.owner(task, view.loaded().people(), language);
    }

    private Panel.Item item(Task task, MeetingView view, Language language) {
        LocalDate today = view.now().atZone(view.zone()).toLocalDate();
        return new Panel.Item(
                sayTask.named(task, language),
                sayTask.due(task, today, language).orElse(null),
                task.isOverdue(today) ? Panel.Tone.LATE : Panel.Tone.PLAIN,
                List.of());
    }

    private String text(String key, Language language, Object... arguments) {
        return cards.text("reply.agenda." + key, language.locale(), arguments);
    }
}
