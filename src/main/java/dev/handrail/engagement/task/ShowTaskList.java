package dev.handrail.engagement.task;

import dev.handrail.card.Button;
import dev.handrail.card.Cards;
import dev.handrail.card.Panel;
import dev.handrail.chat.Content;
import dev.handrail.engagement.Action;
import dev.handrail.engagement.PhasePlan;
import dev.handrail.engagement.View;
import dev.handrail.playbook.Phase;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The card of a list of tasks: of a phase, of all phases, or of the remediation checklist. */
@Component
final class ShowTaskList {
    private final Cards cards;
    private final TaskWords words;
    private final PhasePlan phasePlan;

    ShowTaskList(Cards cards, TaskWords words, PhasePlan phasePlan) {
        this.cards = cards;
        this.words = words;
        this.phasePlan = phasePlan;
    }

    /**
     * @param said what has just happened
     * @param more buttons before its own
     */
    Content.Card card(
            View view, Tasks tasks, ListPage wanted, Reader reader, @Nullable String said, List<Button> more) {
        LocalDate today = words.today(view);
        List<Task> listed = wanted.tasks(tasks, view, today);
        int pages = Math.max(1, (listed.size() + ListPage.SIZE - 1) / ListPage.SIZE);
        ListPage page = wanted.at(Math.min(wanted.page(), pages - 1));
        List<Panel.Item> items = listed.stream()
                .skip((long) page.page() * ListPage.SIZE)
                .limit(ListPage.SIZE)
                .map(task -> item(view, task, page, reader))
                .toList();
        List<Panel.Section> sections = new ArrayList<>();
        sections.add(new Panel.Section(
                items.isEmpty()
                        ? words.text("empty", reader.language())
                        : words.text("page", reader.language(), page.page() + 1, pages, listed.size()),
                items));
        sections.add(new Panel.Section(null, choices(view, tasks, page, reader)));
        Panel panel = new Panel(
                title(view, page, reader),
                view.engagement().name(),
                text(summary(view, tasks, page, today, reader), said),
                List.of(),
                sections,
                Stream.concat(more.stream(), buttons(view, tasks, page, pages, listed, reader).stream())
                        .toList());
        return new Content.Card(cards.render(panel, reader.locale()), panel.title());
    }

    private static String text(String summary, @Nullable String said) {
        return said == null ? summary : said + "\n\n" + summary;
    }

    private String title(View view, ListPage page, Reader reader) {
        if (page.filter() == Filter.CHECKLIST) {
            return words.text("checklist", reader.language());
        }
        String phase = words.phase(page.phase(), view.engagement().scope(), reader.language());
        return words.text("titleOf." + page.filter().code(), reader.language(), phase);
    }

    /** How far the list is, whatever part of it is shown. */
    private String summary(View view, Tasks tasks, ListPage page, LocalDate today, Reader reader) {
        ListPage whole = page.with(page.filter() == Filter.CHECKLIST ? Filter.CHECKLIST : Filter.ALL);
        List<Task> all = whole.tasks(tasks, view, today);
        long over = all.stream().filter(task -> task.state().isOver()).count();
        long late = all.stream().filter(task -> task.isOverdue(today)).count();
        String done = words.text("progress", reader.language(), over, all.size());
        long earlier = lateEarlier(view, tasks, page, today);
        return done
                + (late == 0 ? "" : " · " + words.counted("late", reader.language(), late))
                + (earlier == 0 ? "" : " · " + words.counted("lateEarlier", reader.language(), earlier));
    }

    /** How many tasks of phases before this one should have been done before today. */
    private long lateEarlier(View view, Tasks tasks, ListPage page, LocalDate today) {
        List<String> earlier = phasePlan.phases(view.engagement().scope()).stream()
                .map(Phase::id)
                .takeWhile(phase -> !phase.equals(page.phase()))
                .toList();
        boolean isLater = phasePlan.phases(view.engagement().scope()).size() > earlier.size();
        return isLater
                ? tasks.all().stream()
                        .filter(task -> earlier.contains(task.phase()) && task.isOverdue(today))
                        .count()
                : 0;
    }

    private Panel.Item item(View view, Task task, ListPage page, Reader reader) {
        Map<String, Object> data = Carried.task(view, task, Carried.LIST, page);
        List<Button> buttons = new ArrayList<>();
        buttons.add(Button.doing(words.text("open", reader.language()), ListTasks.OPEN, data));
        if (!task.state().isOver() && view.engagement().isRunning()) {
            if (!reader.inPerson() || TaskRights.mayWorkOn(view, task)) {
                buttons.add(Button.doing(words.text("done", reader.language()), FinishTask.DONE, data));
            }
            if (TaskRights.owner(view, task).isEmpty() && (!reader.inPerson() || TaskRights.mayTake(view, task))) {
                buttons.add(Button.doing(words.text("take", reader.language()), AssignTask.TAKE, data));
            }
        }
        return new Panel.Item(
                words.named(task, reader.language()),
                words.detail(task, view, reader.language()),
                words.tone(task, view),
                buttons);
    }

    /** Which other lists there are: by what is looked for, and by phase. */
    private List<Panel.Item> choices(View view, Tasks tasks, ListPage page, Reader reader) {
        List<Button> filters = Stream.of(Filter.values())
                .filter(filter -> filter != page.filter())
                .filter(filter -> reader.inPerson() || filter != Filter.MINE)
                .map(filter -> list(
                        words.text("filter." + filter.code(), reader.language()),
                        view,
                        filter == Filter.CHECKLIST ? ListPage.checklist() : page.with(filter)))
                .toList();
        List<Button> phases = phases(view, tasks).stream()
                .filter(phase -> !phase.equals(page.phase()))
                .map(phase ->
                        list(words.phase(phase, view.engagement().scope(), reader.language()), view, page.in(phase)))
                .toList();
        return List.of(
                new Panel.Item(words.text("showOnly", reader.language()), null, Panel.Tone.PLAIN, filters),
                new Panel.Item(words.text("showPhase", reader.language()), null, Panel.Tone.PLAIN, phases));
    }

    /** Those the engagement goes through, others that have tasks, and all together. */
    private Set<String> phases(View view, Tasks tasks) {
        Set<String> phases = new LinkedHashSet<>();
        phasePlan.phases(view.engagement().scope()).stream().map(Phase::id).forEach(phases::add);
        tasks.lists().stream()
                .filter(kept -> !kept.list().tasks().isEmpty())
                .forEach(kept -> phases.add(kept.list().phase()));
        phases.add(ListPage.EVERY);
        return phases;
    }

    private static Button list(String title, View view, ListPage page) {
        Map<String, Object> data = Carried.engagement(view);
        data.putAll(page.data());
        return Button.doing(title, ListTasks.LIST, data);
    }

    private List<Button> buttons(View view, Tasks tasks, ListPage page, int pages, List<Task> listed, Reader reader) {
        List<Button> buttons = new ArrayList<>();
        if (page.page() > 0) {
            buttons.add(list(words.text("previous", reader.language()), view, page.at(page.page() - 1)));
        }
        if (page.page() + 1 < pages) {
            buttons.add(list(words.text("next", reader.language()), view, page.at(page.page() + 1)));
        }
        if (lateEarlier(view, tasks, page, words.today(view)) > 0) {
            buttons.add(list(
                    words.text("overdueEverywhere", reader.language()),
                    view,
                    new ListPage(ListPage.EVERY, Filter.OVERDUE, 0)));
        }
        if (view.engagement().isRunning() && (!reader.inPerson() || view.may(Action.MANAGE_TASKS))) {
            Map<String, Object> data = Carried.engagement(view);
            data.putAll(page.data());
            buttons.add(Button.opening(words.text("add", reader.language()), AddTask.ADD, data));
            if (!listed.isEmpty()) {
                buttons.add(Button.opening(words.text("many", reader.language()), ChangeManyTasks.MANY, data));
            }
        }
        return buttons;
    }
}
