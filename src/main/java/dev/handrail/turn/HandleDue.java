package dev.handrail.turn;

import dev.handrail.store.DocumentStore;
import dev.handrail.store.Stored;
import dev.handrail.turn.due.DueWork;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/** The features' due documents: each by its handler, whose step is committed. */
@Component
final class HandleDue implements DueWork {
    private final Map<String, DueHandler> handlers;
    private final DocumentStore store;
    private final CommitStep commitStep;

    /**
     * @throws IllegalStateException when two handlers claim one kind
     */
    HandleDue(List<DueHandler> handlers, DocumentStore store, CommitStep commitStep) {
        this.store = store;
        this.commitStep = commitStep;
        this.handlers = Routes.byClaim(handlers, DueHandler::kinds);
    }

    @Override
    public Set<String> kinds() {
        return handlers.keySet();
    }

    @Override
    public void doIt(Stored due) {
        String kind = due.document().kind();
        Step step = Optional.ofNullable(handlers.get(kind)).orElseThrow().handle(due);
        String id = due.document().id();
        if (step.changes().stream().noneMatch(change -> change.id().equals(id))) {
            throw new IllegalStateException("a step leaves a " + kind + " due for ever");
        }
        Commit commit = new Commit();
        // The version is what this step is about: the same document may be due again.
        commitStep.add(commit, due.document().partition(), step, "due/" + id + '/' + due.version(), "");
        if (!commitStep.commit(due.document().partition(), commit, step) && isUnchanged(due)) {
            // Nobody else's change stood in the way, so deciding again at once would end the same.
            throw new IllegalStateException("the step of a due " + kind + " contradicts what is there");
        }
    }

    private boolean isUnchanged(Stored due) {
        return store.read(due.document().partition(), due.document().id())
                .filter(now -> now.version().equals(due.version()))
                .isPresent();
    }
}
