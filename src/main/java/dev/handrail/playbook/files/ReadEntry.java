package dev.handrail.playbook.files;

import dev.handrail.playbook.Anchor;
import dev.handrail.playbook.Entry;
import dev.handrail.playbook.Involvement;
import dev.handrail.playbook.Kind;
import dev.handrail.playbook.Limit;
import dev.handrail.playbook.Party;
import dev.handrail.playbook.Source;
import dev.handrail.playbook.Wording;
import java.time.DateTimeException;
import java.time.Period;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads an entry of a playbook whose phases, services and entries are known. */
record ReadEntry(Outline playbook, ReadSource sources, WordTable words) {
    static final Set<String> REQUIRED = Set.of("id", "kind", "sources");
    static final Set<String> OPTIONAL = Set.of("meaning", "party", "involvement", "phase", "services", "with", "limit");

    /** The entry; empty where a part without which it cannot be is missing or wrong, which has been reported. */
    Optional<Entry> read(Outline.EntryOutline outline) {
        Fields fields = outline.fields();
        Optional<Kind> kind = fields.get("kind").flatMap(value -> value.oneOf(Kind.class, "kind"));
        Optional<Party> party = fields.get("party").flatMap(value -> value.oneOf(Party.class, "party"));
        Optional<Involvement> involvement =
                fields.get("involvement").flatMap(value -> value.oneOf(Involvement.class, "involvement"));
        kind.ifPresent(known -> checkPart(known, fields));
        Optional<String> phase = fields.get("phase").flatMap(playbook::phaseOf);
        List<String> services = known(fields, "services", playbook.services(), "service");
        List<String> with = with(fields, outline.id().orElse(""));
        Optional<Limit> limit = fields.get("limit").flatMap(ReadEntry::limit);
        List<Source> read = sources.all(fields);
        Map<String, Wording> wordings = outline.meaning()
                .map(meaning -> words.of(playbook.folder(), meaning, fields.at()))
                .orElse(Map.of());
        if (kind.isEmpty()
                || playbook.id().isEmpty()
                || outline.id().isEmpty()
                || outline.meaning().isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new Entry(
                playbook.id().get(),
                outline.id().get(),
                outline.meaning().get(),
                kind.get(),
                party.orElse(null),
                involvement.orElse(null),
                phase.orElse(null),
                services,
                with,
                limit.orElse(null),
                read,
                wordings));
    }

    private static void checkPart(Kind kind, Fields fields) {
        switch (kind) {
            case FACT ->
                fields.get("involvement").ifPresent(value -> value.report("a fact has no involvement: it is no duty"));
            case RESPONSIBILITY -> {
                for (String key : List.of("party", "involvement")) {
                    if (!fields.has(key)) {
                        fields.at().report("a responsibility needs the key \"" + key + "\"");
                    }
                }
            }
        }
    }

    private List<String> with(Fields fields, String own) {
        fields.ids("with").forEach((id, place) -> {
            if (id.equals(own)) {
                place.report("an entry does not stand beside itself");
            }
        });
        return known(fields, "with", playbook.entries(), "entry");
    }

    private static List<String> known(Fields fields, String key, Map<String, ?> vocabulary, String what) {
        return fields.ids(key).entrySet().stream()
                .filter(item -> {
                    boolean known = vocabulary.containsKey(item.getKey());
                    if (!known) {
                        item.getValue().report(Outline.unknown(what, item.getKey(), vocabulary));
                    }
                    return known;
                })
                .map(Map.Entry::getKey)
                .toList();
    }

    private static Optional<Limit> limit(YamlValue value) {
        Fields fields = value.fields(Set.of("anchor", "duration"), Set.of());
        Optional<Anchor> anchor = fields.get("anchor").flatMap(word -> word.oneOf(Anchor.class, "anchor"));
        Optional<Period> duration = fields.get("duration").flatMap(ReadEntry::duration);
        return anchor.flatMap(from -> duration.map(time -> new Limit(from, time)));
    }

    private static Optional<Period> duration(YamlValue value) {
        return value.text().flatMap(text -> {
            try {
                Period period = Period.parse(text);
                if (!period.isNegative() && !period.isZero()) {
                    return Optional.of(period);
                }
            } catch (DateTimeException e) {
                // Reported below, as a length of nothing is.
            }
            value.report("a length of time is written as P5D, P30D or P12M, not \"" + text + "\"");
            return Optional.empty();
        });
    }
}
