package dev.handrail.engagement.route;

import dev.handrail.engagement.NoticesChange;
import dev.handrail.engagement.View;
import dev.handrail.turn.Step;
import java.util.List;
import org.springframework.stereotype.Component;

/** Adds to a step that changes an engagement what others have to hear of it. */
@Component
final class AfterChange {
    private final List<NoticesChange> notices;

    AfterChange(List<NoticesChange> notices) {
        this.notices = List.copyOf(notices);
    }

    Step tell(View view, Step step) {
        String home = view.id().partition();
        return step.changes().stream().noneMatch(change -> change.partition().equals(home))
                ? step
                : step.andLetters(notices.stream()
                        .flatMap(each -> each.changed(view.id(), view.people()).stream())
                        .toList());
    }
}
