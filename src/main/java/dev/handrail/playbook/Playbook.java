package dev.handrail.playbook;

import java.util.List;
import java.util.Optional;

/**
 * One programme's model.
 *
 * @param vendor how the vendor's side is called in it
 * @param documents the names of the source documents it is made from
 * @param phases in the order in which they happen
 * @param milestones in the order in which they are usually reached
 * @param entries in the order of its file
 */
public record Playbook(
        String id,
        String vendor,
        Translated title,
        List<String> documents,
        List<Phase> phases,
        List<Service> services,
        List<Milestone> milestones,
        List<Entry> entries) {

    public Playbook {
        documents = List.copyOf(documents);
        phases = List.copyOf(phases);
        services = List.copyOf(services);
        milestones = List.copyOf(milestones);
        entries = List.copyOf(entries);
    }

    public Optional<Phase> phase(String wanted) {
        return phases.stream().filter(phase -> phase.id().equals(wanted)).findFirst();
    }

    public Optional<Service> service(String wanted) {
        return services.stream().filter(service -> service.id().equals(wanted)).findFirst();
    }

    public Optional<Entry> entry(String wanted) {
        return entries.stream().filter(entry -> entry.id().equals(wanted)).findFirst();
    }
}
