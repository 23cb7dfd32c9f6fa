package dev.handrail.answer;

import dev.handrail.playbook.Entry;
import org.jspecify.annotations.Nullable;

/**
 * What narrows a question down; each part may be absent.
 *
 * @param playbook a playbook's id
 * @param phase a phase's id; entries of no phase belong to every one
 * @param service a service's id; entries of no service belong to every one
 */
record Scope(
        @Nullable String playbook,
        @Nullable String phase,
        @Nullable String service) {
    static final Scope ANY = new Scope(null, null, null);

    boolean holds(Entry entry) {
        return (playbook == null || playbook.equals(entry.playbook()))
                && (phase == null || entry.phase() == null || phase.equals(entry.phase()))
                && (service == null
                        || entry.services().isEmpty()
                        || entry.services().contains(service));
    }
}
