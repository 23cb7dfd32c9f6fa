package dev.handrail.turn;

import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Commits what features have to have done at the start. What fails is logged, and keeps nothing else from being done. */
@Component
final class RunAtStart {
    private static final Logger LOG = LoggerFactory.getLogger(RunAtStart.class);

    private final List<WorkAtStart> works;
    private final CommitStep commitStep;

    RunAtStart(List<WorkAtStart> works, CommitStep commitStep) {
        this.works = List.copyOf(works);
        this.commitStep = commitStep;
    }

    @EventListener(ApplicationReadyEvent.class)
    void run() {
        for (WorkAtStart work : works) {
            try {
                work.errands().forEach(this::commit);
            } catch (RuntimeException e) {
                LOG.atError()
                        .setCause(e)
                        .addKeyValue("work", work.getClass().getSimpleName())
                        .log("what had to be done at the start failed; the next start tries again");
            }
        }
    }

    private void commit(WorkAtStart.Errand errand) {
        Commit commit = new Commit();
        commitStep.add(commit, errand.home(), errand.step(), errand.cause(), "");
        commitStep.commit(errand.home(), commit, errand.step());
    }
}
