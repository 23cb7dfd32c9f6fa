package dev.handrail.engagement.task;

import dev.handrail.card.Button;
import dev.handrail.engagement.Action;
import dev.handrail.engagement.Participant;
import dev.handrail.engagement.Verb;
import dev.handrail.engagement.View;
import dev.handrail.understanding.Language;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** A task in a line of another feature's card, which stays there when one of the line's buttons is pressed. */
@Component
public final class SayTask {
    private final TaskWords words;

    SayTask(TaskWords words) {
        this.words = words;
    }

    /** With its number, as people call it. */
    public String named(Task task, Language language) {
        return words.named(task, language);
    }

    /** The name of somebody who owns it; of a free task the side whose it is. */
    public String owner(@Nullable Participant owner, Task task, Language language) {
        return owner == null ? words.text("free", language, words.side(task, language)) : words.name(owner, language);
    }

    /** Opens it and, where the person may, marks it as done. */
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

    /** Lists what is overdue in all phases. */
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
