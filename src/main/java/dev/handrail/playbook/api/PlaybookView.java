package dev.handrail.playbook.api;

import dev.handrail.playbook.Milestone;
import dev.handrail.playbook.Phase;
import dev.handrail.playbook.Playbook;
import dev.handrail.playbook.Service;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A playbook as JSON shows it: {@code title} and {@code name} in English, {@code titles} and {@code names} in each. */
record PlaybookView(
        String id,
        String title,
        Map<String, String> titles,
        String vendor,
        List<String> documents,
        List<PhaseView> phases,
        List<ServiceView> services,
        List<MilestoneView> milestones,
        List<EntryView> entries) {

    record PhaseView(String id, String name, Map<String, String> names, boolean optional) {
        static PhaseView of(Phase phase) {
            return new PhaseView(phase.id(), phase.name().in("en"), phase.name().byLanguage(), phase.optional());
        }
    }

    record ServiceView(String id, String name, Map<String, String> names) {
        static ServiceView of(Service service) {
            return new ServiceView(
                    service.id(), service.name().in("en"), service.name().byLanguage());
        }
    }

    record MilestoneView(
            String id,
            String name,
            Map<String, String> names,
            @Nullable String phase,
            boolean optional,
            List<EntryView.SourceView> sources) {
        static MilestoneView of(Milestone milestone) {
            return new MilestoneView(
                    milestone.id(),
                    milestone.name().in("en"),
                    milestone.name().byLanguage(),
                    milestone.phase(),
                    milestone.optional(),
                    milestone.sources().stream().map(EntryView.SourceView::of).toList());
        }
    }

    static PlaybookView of(Playbook playbook) {
        return new PlaybookView(
                playbook.id(),
                playbook.title().in("en"),
                playbook.title().byLanguage(),
                playbook.vendor(),
                playbook.documents(),
                playbook.phases().stream().map(PhaseView::of).toList(),
                playbook.services().stream().map(ServiceView::of).toList(),
                playbook.milestones().stream().map(MilestoneView::of).toList(),
                playbook.entries().stream().map(EntryView::of).toList());
    }
}
