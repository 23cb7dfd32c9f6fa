package dev.handrail.engagement;

import dev.handrail.playbook.Phase;
import dev.handrail.playbook.Playbook;
import dev.handrail.playbook.Playbooks;
import dev.handrail.playbook.Translated;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Which phases an engagement goes through, by the playbooks it has. */
@Component
public final class PhasePlan {
    /** What belongs to no stretch of time in particular, in every playbook. */
    public static final String GENERAL = "general";

    /** The only phase where no playbook has any. */
    private static final Phase ALWAYS =
            new Phase(GENERAL, new Translated(Map.of("en", "General", "fr", "Général", "pt", "Geral")), false);

    private final Playbooks playbooks;

    PhasePlan(Playbooks playbooks) {
        this.playbooks = playbooks;
    }

    /**
     * In the order in which they happen, each once however many playbooks have it; what is general alone stands for an
     * engagement whose playbooks have no phases.
     */
    public List<Phase> phases(InScope scope) {
        Map<String, Phase> phases = new LinkedHashMap<>();
        scope.playbooks().stream()
                .flatMap(id -> playbooks.playbook(id).stream())
                .sorted(java.util.Comparator.comparingInt(
                        (Playbook playbook) -> -playbook.phases().size()))
                .flatMap(playbook -> playbook.phases().stream())
                .forEach(phase -> phases.putIfAbsent(phase.id(), phase));
        List<Phase> stretches = new ArrayList<>(phases.values());
        stretches.removeIf(phase -> phase.id().equals(GENERAL));
        return stretches.isEmpty() ? List.of(phases.getOrDefault(GENERAL, ALWAYS)) : stretches;
    }

    /** The phase that comes after one; empty after the last. */
    public Optional<Phase> after(InScope scope, String phase) {
        List<Phase> phases = phases(scope);
        for (int place = 0; place + 1 < phases.size(); place++) {
            if (phases.get(place).id().equals(phase)) {
                return Optional.of(phases.get(place + 1));
            }
        }
        return Optional.empty();
    }

    /** Any phase that one of the playbooks has, what is general included. */
    public Optional<Phase> phase(InScope scope, String id) {
        return scope.playbooks().stream()
                .flatMap(playbook -> playbooks.playbook(playbook).stream())
                .flatMap(playbook -> playbook.phase(id).stream())
                .findFirst()
                .or(() -> Optional.of(ALWAYS).filter(always -> always.id().equals(id)));
    }
}
