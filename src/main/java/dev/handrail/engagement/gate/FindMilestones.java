package dev.handrail.engagement.gate;

import dev.handrail.engagement.Engagement;
import dev.handrail.engagement.InScope;
import dev.handrail.engagement.Progress;
import dev.handrail.playbook.Milestone;
import dev.handrail.playbook.Playbooks;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Which milestones an engagement has, by its playbooks, and which of them it has reached. */
@Component
public final class FindMilestones {
    private final Playbooks playbooks;

    FindMilestones(Playbooks playbooks) {
        this.playbooks = playbooks;
    }

    /** In the order of the playbooks. */
    public List<Milestone> all(InScope scope) {
        return scope.playbooks().stream()
                .flatMap(id -> playbooks.playbook(id).stream())
                .flatMap(playbook -> playbook.milestones().stream())
                .toList();
    }

    /** @param id a public id, such as cards carry */
    public Optional<Milestone> milestone(InScope scope, String id) {
        return all(scope).stream().filter(each -> each.publicId().equals(id)).findFirst();
    }

    public static Optional<Progress.Reached> reached(Progress progress, Milestone milestone) {
        return progress.milestones().stream()
                .filter(each -> each.milestone().equals(milestone.publicId()))
                .findFirst();
    }

    /** The first that is not reached; an optional one only while its phase is the present one. */
    public Optional<Milestone> next(Engagement engagement) {
        Progress progress = engagement.progress();
        return all(engagement.scope()).stream()
                .filter(each -> reached(progress, each).isEmpty())
                .filter(each -> !each.optional() || progress.phase().equals(each.phase()))
                .findFirst();
    }
}
