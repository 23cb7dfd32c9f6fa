package dev.handrail.answer;

import dev.handrail.playbook.Phase;
import dev.handrail.playbook.Playbooks;
import dev.handrail.understanding.Language;
import dev.handrail.understanding.Lexicon;
import dev.handrail.understanding.ReadText;
import dev.handrail.understanding.Reading;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Tells a question that names a phase and nothing that happens in it. It asks for all of the phase, so no single entry
 * answers it.
 */
final class NamesOnlyAPhase {
    private static final String PHASE = "phase";

    private final Set<String> phase;
    private final Set<String> phases;

    NamesOnlyAPhase(Playbooks playbooks, Language language, Lexicon lexicon, ReadText read) {
        phase = stems(read, lexicon.things().getOrDefault(PHASE, List.of()).stream());
        List<Phase> all = playbooks.all().stream()
                .flatMap(playbook -> playbook.phases().stream())
                .toList();
        Stream<String> names = all.stream().map(known -> known.name().in(language.code()));
        Stream<String> forms = all.stream().flatMap(known -> lexicon.forms(known.id()));
        phases = stems(read, Stream.concat(names, forms));
    }

    boolean test(Reading question) {
        List<String> content = stems(question).toList();
        return content.stream().anyMatch(phase::contains)
                && content.stream().allMatch(stem -> phase.contains(stem) || phases.contains(stem));
    }

    private static Set<String> stems(ReadText read, Stream<String> texts) {
        return texts.flatMap(text -> stems(read.readAsWritten(text))).collect(Collectors.toSet());
    }

    private static Stream<String> stems(Reading reading) {
        return reading.content().stream().map(content -> content.word().stem());
    }
}
