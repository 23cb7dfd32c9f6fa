package dev.handrail.engagement.task;

import java.util.List;

/**
 * The tasks of one phase.
 *
 * @param phase its id in the playbooks, {@code general} included
 */
public record TaskList(String phase, List<Task> tasks) {
    /** The kind of the documents; the id is {@code tasks/PHASE}. */
    public static final String KIND = "tasks";

    public TaskList {
        tasks = List.copyOf(tasks);
    }

    static String documentId(String phase) {
        return KIND + "/" + phase;
    }
}
