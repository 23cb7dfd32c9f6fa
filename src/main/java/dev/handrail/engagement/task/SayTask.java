package dev.handrail.engagement.task;

import dev.handrail.card.Button;
import dev.handrail.engagement.Action;
import dev.handrail.engagement.Participant;
import dev.handrail.engagement.People;
import dev.handrail.engagement.Verb;
import dev.handrail.engagement.View;
import dev.handrail.understanding.Language;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** How tasks are called in a language, for other features that show some. */
@Component
public final class SayTask {
    private final TaskWords words;

    SayTask(TaskWords words) {
        this.words = words;
    }

    /** With its number, such as {@code 12 · Set up the connector}. */
    public String named(Task task, Language language) {
        return words.named(task, language);
    }

    /** The owner's name; of a free task the side whose it is. */
    public String owner(Task task, People people, Language language) {
        return words.owner(task, people, language);
    }

    /** Who owns it and still takes part. */
    public static Optional<Participant> owner(Task task, People people) {
        return people.participant(task.owner()).filter(Participant::isActive);
    }

    /** When it is due, or since when it has been; empty where no day is set. */
    public Optional<String> due(Task task, LocalDate today, Language language) {
        return Optional.ofNullable(task.due())
                .map(due -> words.text(
                        task.isOverdue(today) ? "overdueSince" : "dueOn", language, TaskWords.day(due, language)));
    }

    /** Opens it and, where the person may, marks it as done; a card with other lines as well stays there. */
    public List<Button> buttons(View view, Task task, Language language) {
        Map<String, Object> data = Carried.task(view, task);
        data.put(Verb.BESIDE, true);
        List<Button> buttons = new ArrayList<>();
        buttons.add(Button.doing(words.text("open", language), ListTasks.OPEN, data));
        if (view.may(Action.WORK_ON_TASKS) && TaskRights.mayWorkOn(view, task)) {
            buttons.add(Button.doing(words.text("done", language), FinishTask.DONE, data));
        }
        return buttons;
    }

    /** Lists what is overdue in all phases, beside the card that has the button. */
    public Button overdue(View view, String title) {
        Map<String, Object> data = Carried.engagement(view);
        data.putAll(new ListPage(ListPage.EVERY, Filter.OVERDUE, 0).data());
        data.put(Verb.BESIDE, true);
        return Button.doing(title, ListTasks.LIST, data);
    }

    /** Lists the person's own, in all engagements. */
    public Button mine(View view, Language language) {
        return Button.doing(words.text("mine", language), MyTasks.MINE, Carried.engagement(view));
    }
}
