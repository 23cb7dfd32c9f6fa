package dev.handrail.engagement.task;

import dev.handrail.card.Button;
import dev.handrail.chat.Content;
import dev.handrail.chat.Incoming;
import dev.handrail.chat.Person;
import dev.handrail.engagement.View;
import java.util.List;
import java.util.Objects;
import org.springframework.stereotype.Component;

/** After a press, the card with the button in its new state: the list, the task, or the person's own list. */
@Component
final class ShowAfter {
    private final ShowTaskList showTaskList;
    private final ShowTask showTask;
    private final ShowMyTasks showMyTasks;

    ShowAfter(ShowTaskList showTaskList, ShowTask showTask, ShowMyTasks showMyTasks) {
        this.showTaskList = showTaskList;
        this.showTask = showTask;
        this.showMyTasks = showMyTasks;
    }

    /**
     * @param tasks as they are now, the change included
     * @param said what has happened, or why nothing has
     * @param more buttons that belong to that
     */
    Content.Card card(
            View view,
            Tasks tasks,
            Task task,
            Incoming.Pressed pressed,
            Reader reader,
            String said,
            List<Button> more) {
        ListPage page = ListPage.read(pressed.data()).orElse(null);
        Object in = pressed.data().get(Carried.IN);
        if (Carried.MINE.equals(in) && reader.inPerson()) {
            Person person = Objects.requireNonNull(pressed.origin().sender().person(), "a participant is known");
            int mine = Carried.number(pressed.data().get(ShowMyTasks.PAGE));
            return showMyTasks.card(person, tasks, mine, reader.language(), said, more);
        }
        return Carried.LIST.equals(in) && page != null
                ? showTaskList.card(view, tasks, page, reader, said, more)
                : showTask.card(view, task, page, reader, said, more);
    }
}
