package dev.handrail.playbook.files;

import dev.handrail.playbook.Milestone;
import dev.handrail.playbook.Source;
import dev.handrail.playbook.Translated;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reads the milestones of a playbook whose phases are known. */
record ReadMilestone(Outline playbook, ReadSource sources) {
    static final Set<String> REQUIRED = Set.of("id", "name", "sources");
    static final Set<String> OPTIONAL = Set.of("phase", "optional");

    /** Those that could be read; what is wrong with the others has been reported. */
    List<Milestone> all() {
        return playbook.milestones().stream()
                .flatMap(fields -> read(fields).stream())
                .toList();
    }

    private Optional<Milestone> read(Fields fields) {
        Optional<String> id = fields.id("id");
        Optional<Translated> name = fields.get("name").flatMap(ReadTranslated::words);
        Optional<String> phase = fields.get("phase").flatMap(playbook::phaseOf);
        boolean optional = fields.get("optional").flatMap(YamlValue::yesOrNo).orElse(false);
        List<Source> read = sources.all(fields);
        if (playbook.id().isEmpty() || id.isEmpty() || name.isEmpty() || read.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(
                new Milestone(playbook.id().get(), id.get(), name.get(), phase.orElse(null), optional, read));
    }
}
