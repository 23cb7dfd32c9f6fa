package dev.handrail.playbook.files;

import dev.handrail.playbook.Lines;
import dev.handrail.playbook.NonNormative;
import dev.handrail.playbook.Section;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads the ranges of a document that has so many lines: sections, normative lines, others with their reason. */
record DocumentLines(int last) {
    List<Section> sections(List<YamlValue> list) {
        return sections(list, new Lines(1, Math.max(1, last)), "the document");
    }

    private List<Section> sections(List<YamlValue> list, Lines around, String outer) {
        List<Section> sections = new ArrayList<>();
        int reached = around.first() - 1;
        for (YamlValue item : list) {
            Fields fields = item.fields(Set.of("title", "lines"), Set.of("heading", "sections"));
            Optional<String> title = fields.text("title");
            Optional<Lines> lines = fields.get("lines").flatMap(ReadLines::of);
            if (title.isEmpty() || lines.isEmpty()) {
                continue;
            }
            if (!around.contains(lines.get())) {
                item.report(
                        ReadLines.sentence(lines.get(), "is", "are") + " not within " + outer + " (" + around + ")");
                continue;
            }
            if (lines.get().first() <= reached) {
                item.report(ReadLines.sentence(lines.get(), "begins", "begin") + " before the section above ends");
            }
            reached = lines.get().last();
            sections.add(new Section(
                    title.get(),
                    lines.get(),
                    heading(fields, lines.get()),
                    sections(fields.list("sections"), lines.get(), "their section")));
        }
        return sections;
    }

    private int heading(Fields section, Lines lines) {
        Optional<YamlValue> written = section.get("heading");
        int heading = written.flatMap(YamlValue::number).orElse(lines.first());
        if (heading < 1 || heading > last) {
            written.ifPresent(value -> value.report("line " + heading + " is not in the document, which has " + last));
        }
        return heading;
    }

    Map<NonNormative, List<Lines>> others(List<YamlValue> list) {
        Map<NonNormative, List<Lines>> others = new EnumMap<>(NonNormative.class);
        for (YamlValue item : list) {
            Fields fields = item.fields(Set.of("why", "lines"), Set.of());
            Optional<NonNormative> why = fields.get("why").flatMap(value -> value.oneOf(NonNormative.class, "reason"));
            List<Lines> lines = fields.get("lines").map(this::inside).orElse(List.of());
            why.ifPresent(reason ->
                    others.computeIfAbsent(reason, key -> new ArrayList<>()).addAll(lines));
        }
        return others;
    }

    List<Lines> normative(YamlValue list, Map<NonNormative, List<Lines>> others) {
        List<Lines> normative = inside(list);
        for (Lines range : normative) {
            others.forEach((why, ranges) -> ranges.stream()
                    .filter(other -> other.first() <= range.last() && range.first() <= other.last())
                    .forEach(other -> list.report(ReadLines.sentence(range, "is", "are") + " normative here, and "
                            + why.code() + " (" + other + ") below \"others\"")));
        }
        return normative;
    }

    /** What is left between the others: where nothing is said about normative lines, it is these. */
    List<Lines> rest(Map<NonNormative, List<Lines>> others) {
        List<Lines> rest = new ArrayList<>();
        int next = 1;
        List<Lines> inOrder = others.values().stream()
                .flatMap(List::stream)
                .sorted(Comparator.comparing(Lines::first))
                .toList();
        for (Lines other : inOrder) {
            if (other.first() > next) {
                rest.add(new Lines(next, other.first() - 1));
            }
            next = Math.max(next, other.last() + 1);
        }
        if (next <= last) {
            rest.add(new Lines(next, last));
        }
        return rest;
    }

    private List<Lines> inside(YamlValue list) {
        List<Lines> inside = ReadLines.allOf(list);
        inside.stream()
                .filter(range -> range.last() > last)
                .forEach(range -> list.report(
                        ReadLines.sentence(range, "is", "are") + " not in the document, which has " + last));
        return inside;
    }
}
