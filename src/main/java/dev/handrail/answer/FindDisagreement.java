package dev.handrail.answer;

import dev.handrail.playbook.Entry;
import dev.handrail.playbook.Involvement;
import dev.handrail.playbook.Limit;
import dev.handrail.playbook.Party;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Finds playbooks that say different things of one duty, where the question names none of them. */
final class FindDisagreement {
    /** What playbooks must agree on for one of them to speak for all. */
    private record Said(
            @Nullable Party party,
            @Nullable Involvement involvement,
            @Nullable Limit limit) {
        static Said by(Entry entry) {
            return new Said(entry.party(), entry.involvement(), entry.limit());
        }
    }

    private final KnownDuties duties;
    private final NamedParts.Named named;
    private final Scope scope;

    FindDisagreement(KnownDuties duties, NamedParts.Named named, Scope scope) {
        this.duties = duties;
        this.named = named;
        this.scope = scope;
    }

    /**
     * The entry's duty as each playbook that differs has it, its own first.
     *
     * @return empty where all agree, where the question or the scope says which is meant, or where an engagement agreed
     */
    List<Duty> with(Entry told) {
        if (scope.playbook() != null || named.names(told) || scope.isAgreed(told)) {
            return List.of();
        }
        Set<String> playbooks = new HashSet<>();
        Set<Said> said = new HashSet<>();
        List<Duty> differing = duties.all().stream()
                .filter(duty -> duty.meaning().equals(told.meaning()))
                .filter(duty -> duty.entries().stream().anyMatch(scope::holds))
                .filter(duty -> said.add(Said.by(duty.entries().getFirst())))
                .filter(duty -> playbooks.add(duty.entries().getFirst().playbook()))
                .toList();
        return differing.size() > 1 ? differing : List.of();
    }
}
