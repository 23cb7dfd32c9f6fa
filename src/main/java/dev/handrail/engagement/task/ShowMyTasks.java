package dev.handrail.engagement.task;

import dev.handrail.card.Button;
import dev.handrail.card.Cards;
import dev.handrail.card.Panel;
import dev.handrail.chat.Content;
import dev.handrail.chat.Person;
import dev.handrail.engagement.FindEngagement;
import dev.handrail.engagement.Membership;
import dev.handrail.engagement.Standing;
import dev.handrail.engagement.View;
import dev.handrail.understanding.Language;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The card of what somebody has to do, in all engagements that run, what is late first. For that person's eyes alone. */
@Component
final class ShowMyTasks {
    /** The page of this card, from 0; another one than that of a list. */
    static final String PAGE = "mine";

    /** Each engagement costs three reads; whoever takes part in more of them asks in each. */
    private static final int MOST_ENGAGEMENTS = 25;

    private final Cards cards;
    private final TaskWords words;
    private final LoadTasks loadTasks;
    private final FindEngagement findEngagement;

    private record Mine(View view, Task task, boolean late) {}

    ShowMyTasks(Cards cards, TaskWords words, LoadTasks loadTasks, FindEngagement findEngagement) {
        this.cards = cards;
        this.words = words;
        this.loadTasks = loadTasks;
        this.findEngagement = findEngagement;
    }

    /**
     * @param changed the tasks of one engagement as they are about to be; absent where nothing changes
     * @param said what has just happened
     */
    Content.Card card(
            Person person,
            @Nullable Tasks changed,
            int wanted,
            Language language,
            @Nullable String said,
            List<Button> more) {
        List<Membership> running = findEngagement.memberships(person).stream()
                .filter(each -> each.standing() == Standing.RUNNING)
                .toList();
        List<Mine> mine = new ArrayList<>();
        running.stream()
                .limit(MOST_ENGAGEMENTS)
                .flatMap(each -> findEngagement.named(each.engagement(), person).stream())
                .filter(view -> view.engagement().isRunning())
                .forEach(view -> mine.addAll(mine(view, changed)));
        mine.sort(Comparator.comparing((Mine each) -> !each.late())
                .thenComparing(each -> ListPage.day(each.task().due()))
                .thenComparing(each -> each.view().engagement().name())
                .thenComparing(each -> each.task().number()));
        int pages = Math.max(1, (mine.size() + ListPage.SIZE - 1) / ListPage.SIZE);
        int page = Math.min(wanted, pages - 1);
        List<Panel.Item> items = mine.stream()
                .skip((long) page * ListPage.SIZE)
                .limit(ListPage.SIZE)
                .map(each -> item(each, page, language))
                .toList();
        String heading = items.isEmpty()
                ? words.text("nothingToDo", language)
                : words.text("page", language, page + 1, pages, mine.size());
        String left = running.size() > MOST_ENGAGEMENTS ? words.text("tooMany", language, MOST_ENGAGEMENTS) : null;
        List<Button> buttons = new ArrayList<>(more);
        buttons.addAll(leafing(page, pages, language));
        Panel panel = new Panel(
                words.text("mine", language),
                null,
                said == null ? left : said,
                List.of(),
                List.of(new Panel.Section(heading, items)),
                buttons);
        return new Content.Card(cards.render(panel, language.locale()), panel.title());
    }

    private List<Mine> mine(View view, @Nullable Tasks changed) {
        Tasks tasks = changed != null && changed.engagement().equals(view.id()) ? changed : loadTasks.tasks(view.id());
        return tasks.all().stream()
                .filter(task -> Filter.MINE.takes(task, view, words.today(view)))
                .map(task -> new Mine(view, task, task.isOverdue(words.today(view))))
                .toList();
    }

    private Panel.Item item(Mine mine, int page, Language language) {
        View view = mine.view();
        Task task = mine.task();
        Map<String, Object> data = Carried.task(view, task, Carried.MINE, null);
        data.put(PAGE, page);
        List<Button> buttons = new ArrayList<>();
        buttons.add(Button.doing(words.text("open", language), ListTasks.OPEN, data));
        if (TaskRights.mayWorkOn(view, task) && view.may(dev.handrail.engagement.Action.WORK_ON_TASKS)) {
            buttons.add(Button.doing(words.text("done", language), FinishTask.DONE, data));
        }
        return new Panel.Item(
                words.named(task, language),
                view.engagement().name() + " · " + words.detail(task, view, language),
                words.tone(task, view),
                buttons);
    }

    private List<Button> leafing(int page, int pages, Language language) {
        List<Button> buttons = new ArrayList<>();
        if (page > 0) {
            buttons.add(Button.doing(words.text("previous", language), LeafMyTasks.PAGE, Map.of(PAGE, page - 1)));
        }
        if (page + 1 < pages) {
            buttons.add(Button.doing(words.text("next", language), LeafMyTasks.PAGE, Map.of(PAGE, page + 1)));
        }
        return buttons;
    }
}
