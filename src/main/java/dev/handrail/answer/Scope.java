package dev.handrail.answer;

import dev.handrail.playbook.Entry;
import dev.handrail.playbook.Party;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What narrows a question down; each part may be absent.
 *
 * @param playbook a playbook's id
 * @param phase a phase's id; entries of no phase belong to every one
 * @param service a service's id; entries of no service belong to every one
 * @param inside the engagement it is asked in
 * @param beyond whether what has nothing to do with that engagement counts as well
 */
record Scope(
        @Nullable String playbook,
        @Nullable String phase,
        @Nullable String service,
        @Nullable Inside inside,
        boolean beyond) {
    static final Scope ANY = new Scope(null, null, null);

    Scope(@Nullable String playbook, @Nullable String phase, @Nullable String service) {
        this(playbook, phase, service, null, false);
    }

    static Scope in(Inside inside) {
        return new Scope(null, null, null, inside, false);
    }

    /** The same engagement, and what has nothing to do with it. */
    Scope withBeyond() {
        return new Scope(playbook, phase, service, inside, true);
    }

    boolean holds(Entry entry) {
        return (playbook == null || playbook.equals(entry.playbook()))
                && (phase == null || entry.phase() == null || phase.equals(entry.phase()))
                && (service == null
                        || entry.services().isEmpty()
                        || entry.services().contains(service))
                && (inside == null || beyond || inside.covers(entry));
    }

    /** Whether both sides of the engagement agreed whose that is. */
    boolean isAgreed(Entry entry) {
        return engagement(entry).flatMap(one -> one.agreed(entry)).isPresent();
    }

    /** Whose it is: as both sides of the engagement agreed, otherwise as the playbook says. */
    @Nullable Party party(Entry entry) {
        Optional<Inside> one = engagement(entry);
        return one.isPresent() ? one.get().party(entry) : entry.party();
    }

    /** The engagement, where the entry has to do with it. */
    Optional<Inside> engagement(Entry entry) {
        return Optional.ofNullable(inside).filter(one -> one.covers(entry));
    }

    /** Whether the entry is told though it has nothing to do with the engagement. */
    boolean isOutside(Entry entry) {
        return inside != null && !inside.covers(entry);
    }
}
