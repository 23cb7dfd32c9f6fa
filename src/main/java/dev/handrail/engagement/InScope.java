package dev.handrail.engagement;

import dev.handrail.playbook.Entry;
import java.util.List;

/**
 * What an engagement is about.
 *
 * @param playbooks ids of playbooks, at least one
 * @param services what is onboarded, each as {@code playbook/service}; empty: all that the playbooks have
 */
public record InScope(List<String> playbooks, List<String> services) {
    public InScope {
        playbooks = List.copyOf(playbooks);
        services = List.copyOf(services);
    }

    /** Whether an entry has to do with it. */
    public boolean covers(Entry entry) {
        return playbooks.contains(entry.playbook())
                && (entry.services().isEmpty()
                        || services.stream().noneMatch(service -> service.startsWith(entry.playbook() + "/"))
                        || entry.services().stream()
                                .anyMatch(service -> services.contains(entry.playbook() + "/" + service)));
    }
}
