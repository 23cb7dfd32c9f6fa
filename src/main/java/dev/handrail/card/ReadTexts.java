package dev.handrail.card;

import java.io.StringReader;
import java.util.LinkedHashMap;
import java.util.Map;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Reads a file of texts: groups of keys, each with a text, whatever else YAML might take it for. */
final class ReadTexts {
    private final CardFile file;
    private final Map<String, String> byKey = new LinkedHashMap<>();

    private ReadTexts(CardFile file) {
        this.file = file;
    }

    /**
     * Reads a file.
     *
     * @throws BrokenCardException where it is no YAML, or holds something else than texts by key
     */
    static Texts read(CardFile file) {
        var reading = new ReadTexts(file);
        ObjectNode tree = JsonNodeFactory.instance.objectNode();
        reading.group(reading.root(), "", tree);
        return new Texts(languageOf(file), file.name(), Map.copyOf(reading.byKey), tree);
    }

    /** A file is called by its language alone, or by what it is about and then its language: {@code desk.fr}. */
    private static String languageOf(CardFile file) {
        return file.stem().substring(file.stem().lastIndexOf('.') + 1);
    }

    private Node root() {
        try {
            Node root = new Yaml(new LoaderOptions()).compose(new StringReader(file.content()));
            if (root == null) {
                throw new BrokenCardException(file.name(), "holds no texts");
            }
            return root;
        } catch (MarkedYAMLException broken) {
            int line = broken.getProblemMark() == null
                    ? 1
                    : broken.getProblemMark().getLine() + 1;
            throw new BrokenCardException(file.name() + ", line " + line, "is no YAML: " + broken.getProblem());
        }
    }

    private void group(Node node, String prefix, ObjectNode into) {
        if (!(node instanceof MappingNode mapping)) {
            throw fault(node, "keys with texts were expected");
        }
        for (NodeTuple each : mapping.getValue()) {
            if (!(each.getKeyNode() instanceof ScalarNode key)) {
                throw fault(each.getKeyNode(), "a key was expected");
            }
            if (into.has(key.getValue())) {
                throw fault(key, "the key " + prefix + key.getValue() + " is there twice");
            }
            entry(key.getValue(), each.getValueNode(), prefix, into);
        }
    }

    private void entry(String key, Node value, String prefix, ObjectNode into) {
        if (value instanceof ScalarNode text) {
            if (text.getValue().isBlank()) {
                throw fault(value, "the key " + prefix + key + " has no text");
            }
            byKey.put(prefix + key, text.getValue());
            into.put(key, text.getValue());
        } else {
            group(value, prefix + key + ".", into.putObject(key));
        }
    }

    private BrokenCardException fault(Node node, String reason) {
        return new BrokenCardException(
                file.name() + ", line " + (node.getStartMark().getLine() + 1), reason);
    }
}
