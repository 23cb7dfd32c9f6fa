package dev.handrail.card.language;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/** Reads a template once, so that filling it reads nothing. */
public final class Prepare {
    private static final Set<String> RESERVED =
            Set.of("$data", "$when", "$root", "$index", "$host", "$_acTemplateVersion");
    private static final int MOST_NESTED = 500;

    private final Library library;
    private int depth;

    private Prepare(Library library) {
        this.library = library;
    }

    /**
     * Reads a template.
     *
     * @throws Misprint where an expression in it is none
     */
    public static Node read(JsonNode template, Library library) {
        return new Prepare(library).node(template, "$");
    }

    private Node node(JsonNode json, String path) {
        if (++depth > MOST_NESTED) {
            throw new Misprint(path, "", 0, "the template is nested too deeply");
        }
        Node node = json.isArray() ? items(json, path) : json.isObject() ? element(json, path) : leaf(json, path);
        depth--;
        return node;
    }

    private Node leaf(JsonNode json, String path) {
        if (!json.isString() || !Interpolation.isIn(json.stringValue())) {
            return new Node.Literal(json);
        }
        String source = json.stringValue();
        try {
            return new Node.Text(path, source, Interpolation.read(source, library));
        } catch (SyntaxError error) {
            throw new Misprint(path, source, error.at() + 1, error.reason());
        }
    }

    private Node items(JsonNode json, String path) {
        var items = new ArrayList<Node>(json.size());
        for (JsonNode item : json) {
            items.add(node(item, path + "[" + items.size() + "]"));
        }
        return new Node.Items(List.copyOf(items));
    }

    private Node element(JsonNode json, String path) {
        var properties = new LinkedHashMap<String, Node>();
        for (Map.Entry<String, JsonNode> each : json.properties()) {
            if (!RESERVED.contains(each.getKey())) {
                properties.put(each.getKey(), node(each.getValue(), path + "." + each.getKey()));
            }
        }
        JsonNode data = json.get("$data");
        JsonNode when = json.get("$when");
        return new Node.Element(
                data == null ? null : leaf(data, path + ".$data"),
                when == null ? null : leaf(when, path + ".$when"),
                java.util.Collections.unmodifiableMap(properties));
    }
}
