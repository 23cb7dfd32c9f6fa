package dev.handrail.playbook.files;

import dev.handrail.playbook.Lines;
import dev.handrail.playbook.Source;
import dev.handrail.playbook.SourceDocument;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/** Reads the place that an entry is taken from, and holds it against what is known of the document. */
record ReadSource(Outline playbook, ReadDocuments documents) {
    /** A list item, a table cell or a paragraph has no more lines than these; a section has. */
    static final int WIDEST = 3;

    /** What stands under {@code sources}: none is a fault. */
    List<Source> all(Fields fields) {
        fields.get("sources").filter(YamlValue::isEmptyList).ifPresent(value -> value.report("no source is given"));
        return fields.list("sources").stream()
                .flatMap(value -> read(value).stream())
                .toList();
    }

    private Optional<Source> read(YamlValue value) {
        Fields fields = value.fields(Set.of("document"), Set.of("line", "lines"));
        Optional<SourceDocument> document = fields.get("document").flatMap(this::document);
        Optional<Lines> lines = lines(fields);
        if (document.isEmpty() || lines.isEmpty() || !fits(value, document.get(), lines.get())) {
            return Optional.empty();
        }
        return Optional.of(new Source(document.get(), document.get().sectionPath(lines.get()), lines.get()));
    }

    private Optional<SourceDocument> document(YamlValue value) {
        Optional<String> name = value.text();
        if (name.isEmpty()) {
            return Optional.empty();
        }
        if (!documents.knows(name.get())) {
            value.report("unknown document \"" + name.get() + "\": no documents.yaml describes it");
        } else if (!playbook.documents().containsKey(name.get())) {
            value.report("the document \"" + name.get() + "\" is not among the playbook's documents");
        }
        return Optional.ofNullable(documents.documents().get(name.get()));
    }

    private static Optional<Lines> lines(Fields fields) {
        if (fields.has("line") == fields.has("lines")) {
            fields.at().report("a source has either the key \"line\" or the key \"lines\"");
            return Optional.empty();
        }
        return fields.get("line").or(() -> fields.get("lines")).flatMap(ReadLines::of);
    }

    private static boolean fits(YamlValue value, SourceDocument document, Lines lines) {
        if (lines.last() > document.lines()) {
            value.report(
                    ReadLines.sentence(lines, "is", "are") + " not in the document, which has " + document.lines());
            return false;
        }
        for (int line : List.of(lines.first(), lines.last())) {
            if (!document.isNormative(line)) {
                value.report("line " + line + " is not normative: "
                        + document.whyNot(line).map(why -> why.code()).orElse("blank or markup"));
                return false;
            }
        }
        long normative = IntStream.rangeClosed(lines.first(), lines.last())
                .filter(document::isNormative)
                .count();
        if (normative > WIDEST) {
            value.report("the source is too wide: " + normative + " normative lines, at most " + WIDEST
                    + "; a source is one list item, table cell or paragraph");
            return false;
        }
        return withinOneSection(value, document, lines);
    }

    private static boolean withinOneSection(YamlValue value, SourceDocument document, Lines lines) {
        List<String> first = document.sectionPath(new Lines(lines.first(), lines.first()));
        List<String> last = document.sectionPath(new Lines(lines.last(), lines.last()));
        if (first.isEmpty()) {
            value.report("line " + lines.first() + " is in no section of the document");
            return false;
        }
        if (!first.equals(last)) {
            value.report("lines " + lines + " cross from one section into another");
            return false;
        }
        return true;
    }
}
