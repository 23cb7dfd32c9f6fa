package dev.handrail.engagement.task;

import dev.handrail.card.Button;
import dev.handrail.card.Cards;
import dev.handrail.card.Panel;
import dev.handrail.chat.Content;
import dev.handrail.engagement.Action;
import dev.handrail.engagement.View;
import dev.handrail.playbook.Entry;
import dev.handrail.playbook.Party;
import dev.handrail.playbook.Playbooks;
import dev.handrail.playbook.Source;
import dev.handrail.turn.HistoryLine;
import dev.handrail.understanding.Language;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The card of one task. */
@Component
final class ShowTask {
    /** So many notes stand on the card, the newest ones. */
    private static final int NOTES = 5;

    private static final int CHANGES = 3;

    /** The history's line of a change is written so soon after the change was decided. */
    private static final Duration AT_ONCE = Duration.ofSeconds(1);

    private final Cards cards;
    private final TaskWords words;
    private final ReadHistory readHistory;
    private final SayHistory sayHistory;
    private final Playbooks playbooks;

    ShowTask(Cards cards, TaskWords words, ReadHistory readHistory, SayHistory sayHistory, Playbooks playbooks) {
        this.cards = cards;
        this.words = words;
        this.readHistory = readHistory;
        this.sayHistory = sayHistory;
        this.playbooks = playbooks;
    }

    /**
     * @param page of the list it was opened from
     * @param said what has just happened
     * @param more buttons before its own
     */
    Content.Card card(
            View view, Task task, @Nullable ListPage page, Reader reader, @Nullable String said, List<Button> more) {
        Language language = reader.language();
        Panel panel = new Panel(
                words.named(task, language),
                view.engagement().name(),
                said == null ? explanation(task, language).orElse(null) : said,
                facts(view, task, language),
                sections(view, task, language),
                buttons(view, task, page, reader, more));
        return new Content.Card(cards.render(panel, reader.locale()), panel.title());
    }

    private Optional<Entry> entry(Task task) {
        return Optional.ofNullable(task.entry()).flatMap(playbooks::entry);
    }

    private Optional<String> explanation(Task task, Language language) {
        return entry(task).map(entry -> entry.words(language.code()).text());
    }

    private List<Panel.Fact> facts(View view, Task task, Language language) {
        List<Panel.Fact> facts = new ArrayList<>();
        facts.add(fact("phase", words.phase(task.phase(), view.engagement().scope(), language), language));
        facts.add(fact("owner", words.owner(task, view, language), language));
        facts.add(fact("whose", whose(task, language), language));
        LocalDate due = task.due();
        facts.add(fact("due", due == null ? words.text("noDay", language) : TaskWords.day(due, language), language));
        facts.add(fact("stateLabel", words.state(task.state(), language), language));
        if (task.blocking()) {
            facts.add(fact("blocking", words.text("yes", language), language));
        }
        if (task.remediation()) {
            facts.add(fact("onChecklist", words.text("yes", language), language));
        }
        entry(task).ifPresent(entry -> facts.add(fact("source", sources(entry, language), language)));
        return facts;
    }

    private Panel.Fact fact(String key, String value, Language language) {
        return new Panel.Fact(words.text(key, language), value);
    }

    private String whose(Task task, Language language) {
        boolean together =
                entry(task).filter(entry -> entry.party() == Party.SHARED).isPresent();
        return together ? words.text("together", language) : words.side(task, language);
    }

    /** Every place that tells it, in all playbooks that do. */
    private String sources(Entry entry, Language language) {
        return playbooks.withMeaning(entry.meaning()).stream()
                .flatMap(told -> told.sources().stream())
                .map(source -> source(source, language))
                .distinct()
                .limit(4)
                .collect(java.util.stream.Collectors.joining("; "));
    }

    private String source(Source source, Language language) {
        String lines = source.firstLine() == source.lastLine()
                ? String.valueOf(source.firstLine())
                : source.firstLine() + "–" + source.lastLine();
        return words.text("sourceLine", language, source.document().title(), lines);
    }

    private List<Panel.Section> sections(View view, Task task, Language language) {
        List<Panel.Section> sections = new ArrayList<>();
        if (!task.notes().isEmpty()) {
            List<Panel.Item> notes = task.notes().reversed().stream()
                    .limit(NOTES)
                    .map(note -> new Panel.Item(noted(note, language), by(note, view, language)))
                    .toList();
            sections.add(new Panel.Section(words.text("notes", language), notes));
        }
        List<HistoryLine> lines = readHistory.lately(view.engagement(), task, CHANGES);
        // While a change is being made, the history does not have it yet: the older ones alone would mislead.
        if (!lines.isEmpty() && !lines.getFirst().at().isBefore(task.changedAt().minus(AT_ONCE))) {
            List<Panel.Item> changes = lines.stream()
                    .map(line -> sayHistory.item(line, view, false, language))
                    .toList();
            sections.add(new Panel.Section(words.text("lately", language), changes));
        }
        return sections;
    }

    private String noted(Task.Note note, Language language) {
        return note.by().isEmpty() ? words.text("noted." + note.text(), language) : note.text();
    }

    private String by(Task.Note note, View view, Language language) {
        String when = TaskWords.moment(note.at(), view, language);
        return note.by().isEmpty()
                ? when
                : words.name(view.people().participant(note.by()).orElse(null), language) + " · " + when;
    }

    private List<Button> buttons(View view, Task task, @Nullable ListPage page, Reader reader, List<Button> more) {
        Language language = reader.language();
        Map<String, Object> data = Carried.task(view, task, Carried.ONE, page);
        List<Button> buttons = new ArrayList<>(more);
        boolean running = view.engagement().isRunning();
        if (running && !task.state().isOver() && (!reader.inPerson() || TaskRights.mayWorkOn(view, task))) {
            buttons.add(Button.doing(words.text("done", language), FinishTask.DONE, data));
        }
        if (running
                && !task.state().isOver()
                && TaskRights.owner(view, task).isEmpty()
                && (!reader.inPerson() || TaskRights.mayTake(view, task))) {
            buttons.add(Button.doing(words.text("take", language), AssignTask.TAKE, data));
        }
        if (running && (!reader.inPerson() || view.may(Action.WORK_ON_TASKS))) {
            buttons.add(Button.opening(words.text("edit", language), EditTask.EDIT, Carried.task(view, task)));
        }
        buttons.add(Button.doing(words.text("history", language), ShowHistory.HISTORY, data));
        if (page != null) {
            Map<String, Object> back = Carried.engagement(view);
            back.putAll(page.data());
            buttons.add(Button.doing(words.text("back", language), ListTasks.LIST, back));
        }
        return buttons;
    }
}
