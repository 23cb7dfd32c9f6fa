package dev.handrail.playbook;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Something that an engagement gets to see behind it, as a playbook's documents name it.
 *
 * @param playbook the id of its playbook
 * @param id unique among its playbook's milestones
 * @param phase the id of a phase of its playbook, where it belongs to one
 * @param optional whether it need not be reached
 * @param sources at least one
 */
public record Milestone(
        String playbook,
        String id,
        Translated name,
        @Nullable String phase,
        boolean optional,
        List<Source> sources) {
    public Milestone {
        sources = List.copyOf(sources);
    }

    /** The id by which everybody else calls it, unique among all playbooks. */
    public String publicId() {
        return playbook + "/" + id;
    }
}
