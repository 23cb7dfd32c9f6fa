package dev.handrail.playbook.files;

import dev.handrail.playbook.Languages;
import dev.handrail.playbook.Lines;
import dev.handrail.playbook.NonNormative;
import dev.handrail.playbook.Section;
import dev.handrail.playbook.SourceDocument;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads what {@code documents.yaml} files tell about the source documents. */
final class ReadDocuments {
    private static final Set<String> REQUIRED = Set.of("title", "language", "lines", "sections");
    private static final Set<String> OPTIONAL = Set.of("date", "sha256", "normative", "others");

    private final Map<String, SourceDocument> documents = new LinkedHashMap<>();
    private final Map<String, YamlValue> places = new HashMap<>();
    private boolean complete = true;

    void read(YamlValue file) {
        file.pairs()
                .forEach((key, value) -> key.text().ifPresent(name -> {
                    YamlValue first = places.putIfAbsent(name, key);
                    if (first == null) {
                        document(name, value).ifPresent(document -> documents.put(name, document));
                    } else {
                        key.report("the document \"" + name + "\" is already at " + first.place()
                                + ": leave it out here, entries can cite it all the same");
                    }
                }));
    }

    /** Takes note that a file with documents could not be read: any document might be in it. */
    void missFile() {
        complete = false;
    }

    Map<String, SourceDocument> documents() {
        return documents;
    }

    /** Whether a document of this name is, or might be, described, be it as it should be or not. */
    boolean knows(String name) {
        return places.containsKey(name) || !complete;
    }

    private static Optional<SourceDocument> document(String name, YamlValue value) {
        Fields fields = value.fields(REQUIRED, OPTIONAL);
        Optional<String> title = fields.text("title");
        Optional<String> language = fields.get("language").flatMap(ReadDocuments::language);
        Optional<Integer> lines = fields.get("lines").flatMap(YamlValue::number);
        if (title.isEmpty() || language.isEmpty() || lines.isEmpty()) {
            return Optional.empty();
        }
        var within = new DocumentLines(lines.get());
        List<Section> sections = within.sections(fields.list("sections"));
        Map<NonNormative, List<Lines>> others = within.others(fields.list("others"));
        List<Lines> normative = fields.get("normative")
                .map(list -> within.normative(list, others))
                .orElseGet(() -> within.rest(others));
        return Optional.of(new SourceDocument(
                name,
                title.get(),
                language.get(),
                fields.get("date").flatMap(ReadDocuments::date).orElse(null),
                fields.get("sha256").flatMap(ReadDocuments::sha256).orElse(null),
                lines.get(),
                sections,
                normative,
                others));
    }

    private static Optional<String> language(YamlValue value) {
        return value.text().flatMap(code -> {
            if (Languages.KNOWN.contains(code)) {
                return Optional.of(code);
            }
            value.report("unknown language \"" + code + "\"; known: " + String.join(", ", Languages.KNOWN));
            return Optional.empty();
        });
    }

    private static Optional<LocalDate> date(YamlValue value) {
        return value.text().flatMap(text -> {
            try {
                return Optional.of(LocalDate.parse(text));
            } catch (DateTimeException e) {
                value.report("a date is written as 2021-01-04, not \"" + text + "\"");
                return Optional.empty();
            }
        });
    }

    private static Optional<String> sha256(YamlValue value) {
        return value.text().flatMap(text -> {
            if (text.matches("[0-9a-f]{64}")) {
                return Optional.of(text);
            }
            value.report("a SHA-256 has 64 hexadecimal digits, in small letters");
            return Optional.empty();
        });
    }
}
