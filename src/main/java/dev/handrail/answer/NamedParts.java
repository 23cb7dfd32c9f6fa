package dev.handrail.answer;

import dev.handrail.playbook.Entry;
import dev.handrail.playbook.Phase;
import dev.handrail.playbook.Playbook;
import dev.handrail.playbook.Playbooks;
import dev.handrail.playbook.Service;
import dev.handrail.understanding.ContentWord;
import dev.handrail.understanding.Lexicon;
import dev.handrail.understanding.PhraseTable;
import dev.handrail.understanding.ReadText;
import dev.handrail.understanding.Reading;
import dev.handrail.understanding.Word;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Finds the phases, services and playbooks that a question names, by their names and by the lexicon's forms of them. */
final class NamedParts {
    private sealed interface Part {
        record OfPhase(String id) implements Part {}

        record OfService(String id) implements Part {}

        record OfPlaybook(String id) implements Part {}

        /** A word such as "phase" or "service", which says only what kind of part is named. */
        record OfKind() implements Part {}
    }

    /**
     * What a question names.
     *
     * @param covered which of its words do the naming
     * @param onlyAPhase whether it says nothing else: it asks for all of the phase, so no single entry answers it
     */
    record Named(Set<String> phases, Set<String> services, Set<String> playbooks, BitSet covered, boolean onlyAPhase) {
        /** Whether the entry's playbook or one of its services is named. */
        boolean names(Entry entry) {
            return playbooks.contains(entry.playbook())
                    || entry.services().stream().anyMatch(services::contains);
        }

        boolean isAnything() {
            return !phases.isEmpty() || !services.isEmpty() || !playbooks.isEmpty();
        }
    }

    private static final Pattern DECORATION =
            Pattern.compile("^(microsoft|office-365|data)-|(-online|-for-business|-enterprise|-premium)+$");

    private static final String PHASE = "phase";

    private static final List<String> KINDS = List.of(PHASE, "responsibility", "service", "fasttrack", "customer");

    private final PhraseTable<Part> parts = new PhraseTable<>();
    private final Set<String> phase;

    NamedParts(Playbooks playbooks, String language, Lexicon lexicon, ReadText read) {
        for (Playbook playbook : playbooks.all()) {
            add(
                    read,
                    new Part.OfPlaybook(playbook.id()),
                    Stream.of(playbook.title().in(language)));
            add(read, new Part.OfPlaybook(playbook.id()), lexicon.forms(concept(lexicon, playbook.id())));
            for (Phase phase : playbook.phases()) {
                add(read, new Part.OfPhase(phase.id()), Stream.of(phase.name().in(language)));
                add(read, new Part.OfPhase(phase.id()), lexicon.forms(concept(lexicon, phase.id())));
            }
            for (Service service : playbook.services()) {
                add(
                        read,
                        new Part.OfService(service.id()),
                        Stream.of(service.name().in(language)));
                add(read, new Part.OfService(service.id()), lexicon.forms(concept(lexicon, service.id())));
            }
        }
        phase = lexicon.forms(PHASE)
                .flatMap(form -> read.words(form).stream())
                .map(Word::stem)
                .collect(Collectors.toSet());
        KINDS.forEach(kind -> add(read, new Part.OfKind(), lexicon.forms(kind)));
    }

    private void add(ReadText read, Part part, Stream<String> texts) {
        texts.distinct().forEach(text -> parts.add(read.words(text), part));
    }

    /**
     * The lexicon calls services and programmes by the name that people know them by: {@code exchange} for {@code
     * exchange-online}, and {@code ems}, among whose forms is "enterprise mobility", for {@code enterprise-mobility}.
     */
    private static String concept(Lexicon lexicon, String id) {
        if (lexicon.things().containsKey(id)) {
            return id;
        }
        String spoken = id.replace('-', ' ');
        return lexicon.things().entrySet().stream()
                .filter(thing -> thing.getValue().contains(spoken))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElseGet(() -> DECORATION.matcher(id).replaceAll(""));
    }

    Named find(Reading question) {
        Set<String> phases = new HashSet<>();
        Set<String> services = new HashSet<>();
        Set<String> playbooks = new HashSet<>();
        BitSet covered = new BitSet();
        BitSet ofPhases = new BitSet();
        List<Word> words = question.words();
        for (PhraseTable.Found<Part> found : parts.find(words)) {
            covered.set(found.first(), found.first() + found.length());
            switch (found.meaning()) {
                case Part.OfPhase phase -> {
                    phases.add(phase.id());
                    found.mark(ofPhases);
                }
                case Part.OfService service -> services.add(service.id());
                case Part.OfPlaybook playbook -> playbooks.add(playbook.id());
                case Part.OfKind kind -> {}
            }
        }
        return new Named(phases, services, playbooks, covered, isOnly(ofPhases, question));
    }

    private boolean isOnly(BitSet ofPhases, Reading question) {
        return question.content().stream().anyMatch(this::isPhase)
                && question.content().stream().allMatch(content -> ofPhases.get(content.place()) || isPhase(content));
    }

    private boolean isPhase(ContentWord content) {
        return phase.contains(content.word().stem());
    }
}
