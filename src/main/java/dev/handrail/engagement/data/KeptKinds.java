package dev.handrail.engagement.data;

import java.util.Set;
import org.springframework.stereotype.Component;

/** Which kinds of documents are kept in an engagement's partition, marks and letters under way aside. */
@Component
final class KeptKinds {
    /** What says something about the engagement: exported and erased. */
    Set<String> ofAnEngagement() {
        return Set.of("engagement", "people", "tasks", "decisions", "limits", "history");
    }

    /** What serves the turns and their messages: erased with the rest, and of no use in an export. */
    Set<String> beside() {
        return Set.of(
                "message",
                "mark",
                "welcomed",
                "served-by",
                "letter-from",
                "membership-round",
                "announcement",
                "task-numbers",
                "erase-on",
                "forgetting");
    }
}
