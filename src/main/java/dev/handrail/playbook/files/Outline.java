package dev.handrail.playbook.files;

import dev.handrail.playbook.Phase;
import dev.handrail.playbook.Service;
import dev.handrail.playbook.Translated;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A playbook file as far as it can be read alone; its entries follow when everything they refer to is known.
 *
 * @param phases by id, with those that are not as they should be: what refers to them is not wrong for that
 * @param milestones without those whose id another one before them has
 * @param entries by id
 * @param refused entries without an id, or with one that an entry before them has: read only for what else is wrong
 */
record Outline(
        String folder,
        YamlValue at,
        Optional<String> id,
        Optional<String> vendor,
        Optional<Translated> title,
        Map<String, YamlValue> documents,
        Map<String, Optional<Phase>> phases,
        Map<String, Optional<Service>> services,
        List<Fields> milestones,
        Map<String, EntryOutline> entries,
        List<EntryOutline> refused) {

    /** An entry's own id and meaning, before the rest of it is read. */
    record EntryOutline(Optional<String> id, Optional<String> meaning, Fields fields) {
        static EntryOutline of(Fields fields) {
            Optional<String> id = fields.id("id");
            return new EntryOutline(
                    id, fields.has("meaning") ? fields.id("meaning").or(() -> id) : id, fields);
        }
    }

    private static final Set<String> REQUIRED = Set.of("id", "vendor", "title", "documents", "entries");
    private static final Set<String> OPTIONAL = Set.of("phases", "services", "milestones");

    static Outline read(String folder, YamlValue file) {
        Fields fields = file.fields(REQUIRED, OPTIONAL);
        Map<String, EntryOutline> entries = new LinkedHashMap<>();
        List<EntryOutline> refused = new ArrayList<>();
        for (Item item : items(fields, "entries", ReadEntry.REQUIRED, ReadEntry.OPTIONAL, "entry")) {
            EntryOutline entry = EntryOutline.of(item.fields());
            item.own().ifPresentOrElse(id -> entries.put(id, entry), () -> refused.add(entry));
        }
        return new Outline(
                folder,
                file,
                fields.id("id"),
                fields.text("vendor"),
                fields.get("title").flatMap(ReadTranslated::name),
                documents(fields),
                phases(fields),
                services(fields),
                milestones(fields),
                entries,
                refused);
    }

    private static Map<String, YamlValue> documents(Fields fields) {
        Map<String, YamlValue> documents = new LinkedHashMap<>();
        for (YamlValue item : fields.list("documents")) {
            item.text().ifPresent(name -> documents.putIfAbsent(name, item));
        }
        return documents;
    }

    private static Map<String, Optional<Phase>> phases(Fields fields) {
        Map<String, Optional<Phase>> phases = new LinkedHashMap<>();
        for (Item item : items(fields, "phases", Set.of("id", "name"), Set.of("optional"), "phase")) {
            Optional<Translated> name = item.fields().get("name").flatMap(ReadTranslated::words);
            boolean optional =
                    item.fields().get("optional").flatMap(YamlValue::yesOrNo).orElse(false);
            item.own().ifPresent(id -> phases.put(id, name.map(words -> new Phase(id, words, optional))));
        }
        return phases;
    }

    private static Map<String, Optional<Service>> services(Fields fields) {
        Map<String, Optional<Service>> services = new LinkedHashMap<>();
        for (Item item : items(fields, "services", Set.of("id", "name"), Set.of(), "service")) {
            Optional<Translated> name = item.fields().get("name").flatMap(ReadTranslated::name);
            item.own().ifPresent(id -> services.put(id, name.map(words -> new Service(id, words))));
        }
        return services;
    }

    private static List<Fields> milestones(Fields fields) {
        return items(fields, "milestones", ReadMilestone.REQUIRED, ReadMilestone.OPTIONAL, "milestone").stream()
                .filter(item -> item.own().isPresent())
                .map(Item::fields)
                .toList();
    }

    /**
     * An item of a list.
     *
     * @param own its id; empty where it has none, and where an item before it has the same one
     */
    private record Item(Fields fields, Optional<String> own) {}

    private static List<Item> items(
            Fields fields, String key, Set<String> required, Set<String> optional, String what) {
        Map<String, YamlValue> seen = new HashMap<>();
        List<Item> items = new ArrayList<>();
        for (YamlValue value : fields.list(key)) {
            Fields item = value.fields(required, optional);
            Optional<String> id = item.id("id");
            Optional<YamlValue> first = id.map(text -> seen.putIfAbsent(text, value));
            first.ifPresent(before ->
                    value.report("the " + what + " \"" + id.orElseThrow() + "\" is already at " + before.place()));
            items.add(new Item(item, first.isPresent() ? Optional.empty() : id));
        }
        return items;
    }

    /** The id of a phase that there is. */
    Optional<String> phaseOf(YamlValue value) {
        return value.id().flatMap(phase -> {
            if (phases.containsKey(phase)) {
                return Optional.of(phase);
            }
            value.report(unknown("phase", phase, phases));
            return Optional.empty();
        });
    }

    static String unknown(String what, String id, Map<String, ?> vocabulary) {
        String message = "unknown " + what + " \"" + id + "\"";
        return what.equals("entry") ? message : message + "; known: " + String.join(", ", vocabulary.keySet());
    }
}
