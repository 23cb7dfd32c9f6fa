package dev.handrail.engagement.route;

import dev.handrail.engagement.EngagementDocuments;
import dev.handrail.engagement.NoticesChange;
import dev.handrail.engagement.People;
import dev.handrail.engagement.View;
import dev.handrail.store.Document;
import dev.handrail.store.Write;
import dev.handrail.turn.Step;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
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
        if (step.changes().stream().noneMatch(change -> change.partition().equals(home))) {
            return step;
        }
        People concerned = concerned(view.people(), step);
        Set<String> documents = NoticesChange.ids(step.changes());
        return step.andLetters(notices.stream()
                .flatMap(each -> each.changed(view.id(), concerned, documents).stream())
                .toList());
    }

    /** Who came to be something by the change has to hear of it as well as who was it before. */
    private static People concerned(People before, Step step) {
        return step.changes().stream()
                .filter(change -> change.id().equals(EngagementDocuments.PEOPLE))
                .flatMap(change -> change instanceof Write.Replace(Document document, String _)
                        ? Stream.of(EngagementDocuments.read(document, People.class))
                        : Stream.empty())
                .findFirst()
                .map(after -> new People(
                        after.revision(),
                        Stream.concat(before.all().stream(), after.all().stream())
                                .distinct()
                                .toList()))
                .orElse(before);
    }
}
