package dev.handrail.playbook;

import java.util.Collection;
import java.util.List;
import java.util.stream.IntStream;

/**
 * How much of what documents say is in entries, and how narrowly their sources point at it.
 *
 * @param documents in the order in which they were given
 * @param meanWidth of a source, in lines; 0 where there is none
 */
public record Coverage(List<OfDocument> documents, double meanWidth) {
    /**
     * How much of one document is in entries.
     *
     * @param normative how many lines an entry can be taken from
     * @param uncited those of them that no entry cites, in order
     */
    public record OfDocument(String name, int normative, List<Integer> uncited) {
        public OfDocument {
            uncited = List.copyOf(uncited);
        }

        public int cited() {
            return normative - uncited.size();
        }
    }

    public Coverage {
        documents = List.copyOf(documents);
    }

    /** What these entries cite of these documents; sources in other documents count for the width alone. */
    public static Coverage of(Collection<SourceDocument> documents, Collection<Entry> entries) {
        List<Source> sources =
                entries.stream().flatMap(entry -> entry.sources().stream()).toList();
        return new Coverage(
                documents.stream().map(document -> of(document, sources)).toList(),
                sources.stream()
                        .mapToInt(source -> source.lastLine() - source.firstLine() + 1)
                        .average()
                        .orElse(0));
    }

    private static OfDocument of(SourceDocument document, List<Source> sources) {
        List<Lines> cited = sources.stream()
                .filter(source -> source.document().name().equals(document.name()))
                .map(Source::lines)
                .toList();
        List<Integer> normative = IntStream.rangeClosed(1, document.lines())
                .filter(document::isNormative)
                .boxed()
                .toList();
        List<Integer> uncited = normative.stream()
                .filter(line -> cited.stream().noneMatch(lines -> lines.contains(line)))
                .toList();
        return new OfDocument(document.name(), normative.size(), uncited);
    }

    public int normative() {
        return documents.stream().mapToInt(OfDocument::normative).sum();
    }

    public int cited() {
        return documents.stream().mapToInt(OfDocument::cited).sum();
    }

    /** Of all normative lines, those that are cited, 0 to 1; 1 where there is no normative line. */
    public double share() {
        return normative() == 0 ? 1 : (double) cited() / normative();
    }
}
