package dev.handrail.playbook.files;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The values of a mapping with known keys; what a key that is absent would hold is empty. */
record Fields(YamlValue at, Map<String, YamlValue> values) {
    Optional<YamlValue> get(String key) {
        return Optional.ofNullable(values.get(key));
    }

    boolean has(String key) {
        return values.containsKey(key);
    }

    Optional<String> text(String key) {
        return get(key).flatMap(YamlValue::text);
    }

    Optional<String> id(String key) {
        return get(key).flatMap(YamlValue::id);
    }

    List<YamlValue> list(String key) {
        return get(key).map(YamlValue::list).orElse(List.of());
    }

    /** The ids of a list with their places; one that stands there twice is reported. */
    Map<String, YamlValue> ids(String key) {
        Map<String, YamlValue> ids = new LinkedHashMap<>();
        for (YamlValue item : list(key)) {
            item.id().ifPresent(id -> {
                if (ids.putIfAbsent(id, item) != null) {
                    item.report("\"" + id + "\" stands in this list twice");
                }
            });
        }
        return ids;
    }
}
