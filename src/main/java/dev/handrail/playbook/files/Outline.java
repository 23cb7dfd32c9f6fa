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
 * @param entries by id
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
        Map<String, EntryOutline> entries) {

    /** An entry's own id and meaning, before the rest of it is read. */
    record EntryOutline(String id, String meaning, Fields fields) {}

    private static final Set<String> REQUIRED = Set.of("id", "vendor", "title", "documents", "entries");
    private static final Set<String> OPTIONAL = Set.of("phases", "services");

    static Outline read(String folder, YamlValue file) {
        Fields fields = file.fields(REQUIRED, OPTIONAL);
        return new Outline(
                folder,
                file,
                fields.id("id"),
                fields.text("vendor"),
                fields.get("title").flatMap(ReadTranslated::name),
                documents(fields),
                phases(fields),
                services(fields),
                entries(fields));
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
        for (Fields item : withIds(fields, "phases", Set.of("id", "name"), Set.of("optional"), "phase")) {
            String id = item.id("id").orElseThrow();
            boolean optional = item.get("optional").flatMap(YamlValue::yesOrNo).orElse(false);
            phases.put(id, item.get("name").flatMap(ReadTranslated::words).map(name -> new Phase(id, name, optional)));
        }
        return phases;
    }

    private static Map<String, Optional<Service>> services(Fields fields) {
        Map<String, Optional<Service>> services = new LinkedHashMap<>();
        for (Fields item : withIds(fields, "services", Set.of("id", "name"), Set.of(), "service")) {
            String id = item.id("id").orElseThrow();
            services.put(id, item.get("name").flatMap(ReadTranslated::name).map(name -> new Service(id, name)));
        }
        return services;
    }

    private static Map<String, EntryOutline> entries(Fields fields) {
        Map<String, EntryOutline> entries = new LinkedHashMap<>();
        for (Fields item : withIds(fields, "entries", ReadEntry.REQUIRED, ReadEntry.OPTIONAL, "entry")) {
            String id = item.id("id").orElseThrow();
            String meaning = item.has("meaning") ? item.id("meaning").orElse(id) : id;
            entries.put(id, new EntryOutline(id, meaning, item));
        }
        return entries;
    }

    /** The items of a list that have an id which none before them has. */
    private static List<Fields> withIds(
            Fields fields, String key, Set<String> required, Set<String> optional, String what) {
        Map<String, YamlValue> seen = new HashMap<>();
        List<Fields> items = new ArrayList<>();
        for (YamlValue value : fields.list(key)) {
            Fields item = value.fields(required, optional);
            item.id("id").ifPresent(id -> {
                YamlValue first = seen.putIfAbsent(id, value);
                if (first == null) {
                    items.add(item);
                } else {
                    value.report("the " + what + " \"" + id + "\" is already at " + first.place());
                }
            });
        }
        return items;
    }
}
