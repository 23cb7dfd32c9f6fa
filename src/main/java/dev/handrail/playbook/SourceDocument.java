package dev.handrail.playbook;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A document that entries are taken from: its structure, never its sentences.
 *
 * @param name the file's name, by which sources call it
 * @param language the code of the language it is written in
 * @param date the date it states as its own, where it states one
 * @param sha256 of the file that was read, in hexadecimal
 * @param lines how many it has
 * @param normative the lines that say something an entry can be taken from
 * @param others why the other lines with text are not normative; a line found in neither is blank or markup
 */
public record SourceDocument(
        String name,
        String title,
        String language,
        @Nullable LocalDate date,
        @Nullable String sha256,
        int lines,
        List<Section> sections,
        List<Lines> normative,
        Map<NonNormative, List<Lines>> others) {

    public SourceDocument {
        sections = List.copyOf(sections);
        normative = List.copyOf(normative);
        others = Map.copyOf(others);
    }

    public boolean isNormative(int line) {
        return normative.stream().anyMatch(range -> range.contains(line));
    }

    /** Why a line with text is not normative; empty where it is, and where it is blank or markup. */
    public Optional<NonNormative> whyNot(int line) {
        return others.entrySet().stream()
                .filter(other -> other.getValue().stream().anyMatch(range -> range.contains(line)))
                .map(Map.Entry::getKey)
                .findFirst();
    }

    /** The titles from the outermost section to the innermost one that holds all of these lines; empty for none. */
    public List<String> sectionPath(Lines wanted) {
        List<String> path = new ArrayList<>();
        List<Section> level = sections;
        while (true) {
            Optional<Section> inner = level.stream()
                    .filter(section -> section.lines().contains(wanted))
                    .findFirst();
            if (inner.isEmpty()) {
                return List.copyOf(path);
            }
            path.add(inner.get().title());
            level = inner.get().sections();
        }
    }
}
