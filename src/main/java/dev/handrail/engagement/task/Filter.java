package dev.handrail.engagement.task;

import dev.handrail.engagement.View;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Which tasks of a list somebody wants to see. */
enum Filter {
    OPEN,
    /** Of the person who looks. */
    MINE,
    OVERDUE,
    /** Open ones that nobody owns who takes part. */
    UNASSIGNED,
    /** The remediation checklist, what is done included. */
    CHECKLIST,
    ALL;

    String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** @param code what a card carries */
    static Optional<Filter> read(@Nullable Object code) {
        return Stream.of(values()).filter(each -> each.code().equals(code)).findFirst();
    }

    boolean takes(Task task, View view, LocalDate today) {
        return switch (this) {
            case OPEN -> !task.state().isOver();
            case MINE -> !task.state().isOver() && TaskRights.isMine(view, task);
            case OVERDUE -> task.isOverdue(today);
            case UNASSIGNED ->
                !task.state().isOver() && TaskRights.owner(view, task).isEmpty();
            case CHECKLIST -> task.remediation();
            case ALL -> true;
        };
    }
}
