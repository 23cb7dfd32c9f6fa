package dev.handrail.engagement.task;

import dev.handrail.engagement.EngagementDocuments;
import dev.handrail.engagement.EngagementId;
import dev.handrail.store.DocumentStore;
import dev.handrail.store.Stored;
import dev.handrail.store.Write;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Gives tasks their numbers: each is given once, also where two people add a task at the same time. */
@Component
final class TaskNumbers {
    private static final String KIND = "task-numbers";

    private final DocumentStore store;

    private record Last(int number) {}

    /** The numbers that follow, as they stood when they were asked for. */
    static final class Following {
        private final EngagementId engagement;
        private final Optional<Stored> stored;
        private int last;

        private Following(EngagementId engagement, Optional<Stored> stored) {
            this.engagement = engagement;
            this.stored = stored;
            last = stored.map(kept -> EngagementDocuments.read(kept.document(), Last.class)
                            .number())
                    .orElse(0);
        }

        int next() {
            return ++last;
        }

        /** What has to go into the commit with the tasks that got the numbers. */
        Write write() {
            return Write.put(EngagementDocuments.document(engagement, KIND, KIND, new Last(last)), stored);
        }
    }

    TaskNumbers(DocumentStore store) {
        this.store = store;
    }

    Following after(EngagementId engagement) {
        return new Following(engagement, store.read(engagement.partition(), KIND));
    }
}
