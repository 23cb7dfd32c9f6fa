package dev.handrail.engagement.task;

import dev.handrail.engagement.Action;
import dev.handrail.engagement.Participant;
import dev.handrail.engagement.Side;
import dev.handrail.engagement.View;
import java.util.Optional;

/** What somebody may do with a certain task, beyond what the access table knows: whose it is counts. */
final class TaskRights {
    private TaskRights() {}

    /** Who owns it; nobody where whoever did takes part no more. */
    static Optional<Participant> owner(View view, Task task) {
        return view.people().participant(task.owner()).filter(Participant::isActive);
    }

    static boolean isMine(View view, Task task) {
        return view.me().id().equals(task.owner());
    }

    /** Whether the person may change its state, its day and its notes. */
    static boolean mayWorkOn(View view, Task task) {
        return view.may(Action.MANAGE_TASKS)
                || view.may(Action.WORK_ON_TASKS) && (isMine(view, task) || isFreeForMe(view, task));
    }

    /** Whether the person may become its owner by a word of their own. */
    static boolean mayTake(View view, Task task) {
        return !isMine(view, task)
                && (view.may(Action.MANAGE_TASKS) || view.may(Action.WORK_ON_TASKS) && isFreeForMe(view, task));
    }

    private static boolean isFreeForMe(View view, Task task) {
        return owner(view, task).isEmpty() && isOfMySide(view, task);
    }

    /** A partner acts for the customer. */
    static boolean isOfMySide(View view, Task task) {
        Side mine = view.me().side();
        return task.side() == mine || (task.side() == Side.CUSTOMER && mine == Side.PARTNER);
    }
}
