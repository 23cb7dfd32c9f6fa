package dev.handrail.playbook.files;

import dev.handrail.playbook.Languages;
import dev.handrail.playbook.Wording;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The words of all meanings: a playbook's own folder is asked first, then the others in their order, so that a duty
 * told in several playbooks is worded once.
 */
final class WordTable {
    private record Worded(YamlValue key, Optional<Wording> wording) {}

    private record Place(String folder, String language, String meaning) {}

    /** By folder, language and meaning; words that are not as they should be are there, so that they don't count as missing. */
    private final Map<Place, Worded> words = new LinkedHashMap<>();

    private final Set<String> incomplete = new HashSet<>();
    private final Set<Place> used = new HashSet<>();
    private final List<String> folders;

    /** @param folders all playbooks' folders, in the order in which they are asked */
    WordTable(List<String> folders) {
        this.folders = List.copyOf(folders);
    }

    void read(String folder, String language, YamlValue file) {
        file.pairs()
                .forEach((key, value) -> key.id()
                        .ifPresent(meaning -> words.put(
                                new Place(folder, language, meaning), new Worded(key, ReadWords.read(value)))));
    }

    /** Takes note that a file with words of a language could not be read: any meaning might be worded in it. */
    void missFile(String language) {
        incomplete.add(language);
    }

    /** The meaning's words by language; a required language that has none is reported at the entry. */
    Map<String, Wording> of(String folder, String meaning, YamlValue entry) {
        Map<String, Wording> wordings = new HashMap<>();
        for (String language : Languages.KNOWN) {
            Optional<Place> place = find(folder, language, meaning);
            if (place.isPresent()) {
                used.add(place.get());
                Optional.ofNullable(words.get(place.get()))
                        .flatMap(Worded::wording)
                        .ifPresent(wording -> wordings.put(language, wording));
            } else if (Languages.REQUIRED.contains(language) && !incomplete.contains(language)) {
                entry.report("missing language: the meaning \"" + meaning + "\" has no words in " + language);
            }
        }
        return wordings;
    }

    private Optional<Place> find(String folder, String language, String meaning) {
        Place own = new Place(folder, language, meaning);
        if (words.containsKey(own)) {
            return Optional.of(own);
        }
        return folders.stream()
                .map(other -> new Place(other, language, meaning))
                .filter(words::containsKey)
                .findFirst();
    }

    /** Reports words that no entry was given. */
    void reportUnused(Set<String> meanings) {
        words.forEach((place, worded) -> {
            if (!meanings.contains(place.meaning())) {
                worded.key().report("words for an unknown meaning \"" + place.meaning() + "\": no entry has it");
            } else if (!used.contains(place)) {
                worded.key()
                        .report("these words are never used: every playbook that has the meaning \"" + place.meaning()
                                + "\" finds others first");
            }
        });
    }
}
