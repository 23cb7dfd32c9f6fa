package dev.handrail.engagement.task;

import dev.handrail.engagement.EngagementDocuments;
import dev.handrail.engagement.EngagementId;
import dev.handrail.store.DocumentStore;
import dev.handrail.store.Stored;
import dev.handrail.store.Write;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Reads an engagement's tasks. */
@Component
public final class LoadTasks {
    private static final int MOST_PHASES = 100;

    private final DocumentStore store;

    /** A phase's list as it was read. */
    public record Read(TaskList list, Stored document) {}

    LoadTasks(DocumentStore store) {
        this.store = store;
    }

    /** All lists, one query. */
    public List<Read> all(EngagementId engagement) {
        return store.query(engagement.partition(), TaskList.KIND, null, MOST_PHASES).documents().stream()
                .map(LoadTasks::read)
                .toList();
    }

    public Optional<Read> of(EngagementId engagement, String phase) {
        return store.read(engagement.partition(), TaskList.documentId(phase)).map(LoadTasks::read);
    }

    /** A phase's list once more as it was read; an empty one where there is none. */
    public static Write asRead(EngagementId engagement, String phase, Optional<Read> read) {
        return Write.put(
                EngagementDocuments.document(
                        engagement,
                        TaskList.documentId(phase),
                        TaskList.KIND,
                        read.map(Read::list).orElse(new TaskList(phase, List.of()))),
                read.map(Read::document));
    }

    /** All of them, to be changed. */
    Tasks tasks(EngagementId engagement) {
        return new Tasks(
                engagement,
                all(engagement).stream()
                        .map(read -> new Tasks.Kept(read.list(), read.document()))
                        .toList());
    }

    private static Read read(Stored stored) {
        return new Read(EngagementDocuments.read(stored.document(), TaskList.class), stored);
    }
}
