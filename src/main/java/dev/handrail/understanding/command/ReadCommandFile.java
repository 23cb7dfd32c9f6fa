package dev.handrail.understanding.command;

import dev.handrail.understanding.Intent;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.DumperOptions.ScalarStyle;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;

/** Reads a file of commands; a mistake in it is told with its line. */
final class ReadCommandFile {
    private static final Set<String> PARTS =
            Set.of("before", "after", "listed", "not-names", "asking", "words", "commands");

    private final String file;
    private final Map<String, Part> lists = new HashMap<>();

    private ReadCommandFile(String file) {
        this.file = file;
    }

    /**
     * @param file its name, for messages
     * @throws IllegalStateException on a mistake, with file and line
     */
    static CommandFile read(String file, String content) {
        return new ReadCommandFile(file).read(content);
    }

    private CommandFile read(String content) {
        Map<String, Node> parts = map(root(content));
        parts.forEach((name, node) -> {
            if (!PARTS.contains(name)) {
                throw mistake(line(node), "unknown part \"" + name + "\"; known: " + PARTS);
            }
        });
        Map<String, List<Template<Boolean>>> listed = new HashMap<>();
        map(part(parts, "listed")).forEach((name, node) -> {
            listed.put(name, templates(true, node));
            lists.put("{" + name + "}", new Part.Listed(name));
        });
        map(part(parts, "words")).forEach((name, node) -> lists.put("{" + name + "}", choice(node)));
        return new CommandFile(
                templates(true, part(parts, "before")),
                templates(true, part(parts, "after")),
                listed,
                words(part(parts, "not-names")),
                words(part(parts, "asking")),
                commands(part(parts, "commands")));
    }

    private Set<String> words(Node node) {
        Set<String> words = new HashSet<>();
        lines(node).forEach((line, text) -> SaidWord.split(text).forEach(word -> words.add(word.word())));
        return words;
    }

    private Node root(String content) {
        try {
            Node root = new Yaml().compose(new StringReader(content));
            if (root == null) {
                throw mistake(1, "the file is empty");
            }
            return root;
        } catch (MarkedYAMLException e) {
            int line = e.getProblemMark() == null ? 1 : e.getProblemMark().getLine() + 1;
            throw mistake(line, e.getProblem());
        }
    }

    private List<Template<Intent>> commands(Node node) {
        List<Template<Intent>> commands = new ArrayList<>();
        Set<Intent> missing = EnumSet.complementOf(EnumSet.of(Intent.QUESTION));
        map(node).forEach((name, listed) -> {
            Intent intent = intent(name, listed);
            missing.remove(intent);
            commands.addAll(templates(intent, listed));
        });
        if (!missing.isEmpty()) {
            throw mistake(line(node), "no commands for " + missing);
        }
        return commands;
    }

    private Intent intent(String name, Node node) {
        for (Intent intent : Intent.values()) {
            if (intent != Intent.QUESTION
                    && name.equals(intent.name().toLowerCase(Locale.ROOT).replace('_', '-'))) {
                return intent;
            }
        }
        throw mistake(line(node), "unknown command \"" + name + "\"");
    }

    private <T> List<Template<T>> templates(T meaning, Node node) {
        List<Template<T>> templates = new ArrayList<>();
        lines(node)
                .forEach((line, text) -> templates.add(new Template<>(meaning, parse(line, text), file + ":" + line)));
        return templates;
    }

    private Part choice(Node node) {
        List<Part> parts = new ArrayList<>();
        lines(node).forEach((line, text) -> parts.add(parse(line, text)));
        return new Part.Choice(parts);
    }

    private Part parse(int line, String text) {
        try {
            return ParseTemplate.parse(text, lists);
        } catch (IllegalArgumentException e) {
            throw mistake(line, String.valueOf(e.getMessage()));
        }
    }

    /** The lines of a text by their numbers in the file; empty ones and comments are left out. */
    private Map<Integer, String> lines(Node node) {
        if (!(node instanceof ScalarNode scalar)) {
            throw mistake(line(node), "write | behind the name, and one template a line below it");
        }
        Map<Integer, String> lines = new LinkedHashMap<>();
        int line = line(node) + (scalar.getScalarStyle() == ScalarStyle.LITERAL ? 1 : 0);
        for (String text : scalar.getValue().split("\n", -1)) {
            if (!text.isBlank() && !text.strip().startsWith("#")) {
                lines.put(line, text.strip());
            }
            line++;
        }
        return lines;
    }

    private Map<String, Node> map(Node node) {
        if (!(node instanceof MappingNode mapping)) {
            throw mistake(line(node), "must be names, each with what belongs to it");
        }
        Map<String, Node> parts = new LinkedHashMap<>();
        for (NodeTuple tuple : mapping.getValue()) {
            String name = tuple.getKeyNode() instanceof ScalarNode key ? key.getValue() : "";
            if (parts.put(name, tuple.getValueNode()) != null) {
                throw mistake(line(tuple.getKeyNode()), "\"" + name + "\" is there twice");
            }
        }
        return parts;
    }

    private Node part(Map<String, Node> parts, String name) {
        Node node = parts.get(name);
        if (node == null) {
            throw mistake(1, "\"" + name + "\" is missing");
        }
        return node;
    }

    private static int line(Node node) {
        return node.getStartMark().getLine() + 1;
    }

    private IllegalStateException mistake(int line, @Nullable String what) {
        return new IllegalStateException(file + ":" + line + ": " + what);
    }
}
