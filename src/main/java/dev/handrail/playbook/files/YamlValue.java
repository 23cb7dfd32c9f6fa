package dev.handrail.playbook.files;

import dev.handrail.playbook.Coded;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.nodes.Tag;

/** A value in a YAML file that knows its place: what is wrong with it is reported, and then it reads as absent. */
final class YamlValue {
    private static final Set<Tag> PLAIN =
            Set.of(Tag.MAP, Tag.SEQ, Tag.STR, Tag.INT, Tag.FLOAT, Tag.BOOL, Tag.NULL, Tag.TIMESTAMP);
    private static final Pattern ID = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");
    private static final int LONGEST_ID = 64;

    private final String file;
    private final Node node;
    private final Problems problems;

    YamlValue(String file, Node node, Problems problems) {
        this.file = file;
        this.node = node;
        this.problems = problems;
    }

    void report(String message) {
        problems.add(file, line(), message);
    }

    int line() {
        return node.getStartMark().getLine() + 1;
    }

    /** File and line, as problems elsewhere refer to it. */
    String place() {
        return file + ":" + line();
    }

    boolean isText() {
        return node instanceof ScalarNode;
    }

    boolean isEmptyList() {
        return node instanceof SequenceNode sequence && sequence.getValue().isEmpty();
    }

    /** A text that is not blank, as it is written: {@code no} and {@code 12} are texts too. */
    Optional<String> text() {
        if (!isPlain()) {
            return Optional.empty();
        }
        if (!(node instanceof ScalarNode scalar)) {
            return refuse("a text is expected here");
        }
        String text = scalar.getValue().strip();
        return text.isEmpty() ? refuse("the text is blank") : Optional.of(text);
    }

    Optional<String> text(int longest) {
        return text().flatMap(text -> text.length() > longest
                ? refuse("the text is longer than " + longest + " characters")
                : Optional.of(text));
    }

    Optional<String> id() {
        return text().flatMap(text -> ID.matcher(text).matches() && text.length() <= LONGEST_ID
                ? Optional.of(text)
                : refuse("\"" + text + "\" is no id: small letters, digits and hyphens, at most 64"));
    }

    Optional<Integer> number() {
        return text().flatMap(text -> text.matches("[0-9]{1,9}")
                ? Optional.of(Integer.valueOf(text))
                : refuse("a whole number is expected here, not \"" + text + "\""));
    }

    Optional<Boolean> yesOrNo() {
        return text().flatMap(text -> switch (text) {
            case "true" -> Optional.of(true);
            case "false" -> Optional.of(false);
            default -> refuse("true or false is expected here, not \"" + text + "\"");
        });
    }

    <E extends Enum<E> & Coded> Optional<E> oneOf(Class<E> vocabulary, String what) {
        return text().flatMap(text -> {
            E[] words = vocabulary.getEnumConstants();
            Optional<E> word =
                    Arrays.stream(words).filter(w -> w.code().equals(text)).findFirst();
            String known = Arrays.stream(words).map(Coded::code).collect(Collectors.joining(", "));
            return word.isPresent() ? word : refuse("unknown " + what + " \"" + text + "\"; known: " + known);
        });
    }

    List<YamlValue> list() {
        if (!isPlain()) {
            return List.of();
        }
        if (!(node instanceof SequenceNode sequence)) {
            report("a list is expected here");
            return List.of();
        }
        return sequence.getValue().stream().map(this::at).toList();
    }

    /** Keys of the file's own choosing, in its order. */
    Map<YamlValue, YamlValue> pairs() {
        Map<YamlValue, YamlValue> pairs = new LinkedHashMap<>();
        if (!isPlain()) {
            return pairs;
        }
        if (!(node instanceof MappingNode mapping)) {
            report("keys with values are expected here");
            return pairs;
        }
        Map<String, YamlValue> seen = new LinkedHashMap<>();
        for (NodeTuple tuple : mapping.getValue()) {
            YamlValue key = at(tuple.getKeyNode());
            key.text().ifPresent(text -> {
                YamlValue first = seen.putIfAbsent(text, key);
                if (first == null) {
                    pairs.put(key, at(tuple.getValueNode()));
                } else {
                    key.report("the key \"" + text + "\" is already at " + first.place());
                }
            });
        }
        return pairs;
    }

    /** Keys of a fixed vocabulary: unknown ones and missing required ones are reported. */
    Fields fields(Set<String> required, Set<String> optional) {
        Map<String, YamlValue> found = new LinkedHashMap<>();
        pairs().forEach((key, value) -> key.text().ifPresent(text -> {
            if (required.contains(text) || optional.contains(text)) {
                found.put(text, value);
            } else {
                key.report("unknown key \"" + text + "\"");
            }
        }));
        if (node instanceof MappingNode) {
            List<String> missing = new ArrayList<>(required);
            missing.removeAll(found.keySet());
            missing.stream().sorted().forEach(key -> report("the key \"" + key + "\" is missing"));
        }
        return new Fields(this, found);
    }

    private YamlValue at(Node inner) {
        return new YamlValue(file, inner, problems);
    }

    /** Repeating a part of a file elsewhere, and types of one's own, have no use here and could do harm. */
    private boolean isPlain() {
        if (node.getAnchor() != null) {
            report("anchors and aliases (& and *) are not used here");
            return false;
        }
        if (!PLAIN.contains(node.getTag())) {
            report("tags (!) are not used here");
            return false;
        }
        return true;
    }

    private <T> Optional<T> refuse(String message) {
        report(message);
        return Optional.empty();
    }
}
