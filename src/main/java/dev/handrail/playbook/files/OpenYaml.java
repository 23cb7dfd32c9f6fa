package dev.handrail.playbook.files;

import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.reader.ReaderException;

/** Opens a YAML file as a tree of nodes; nothing in it is ever made into an object. */
final class OpenYaml {
    private static final int LARGEST_BYTES = 5 * 1024 * 1024;

    private OpenYaml() {}

    /** The file's content, or nothing and a problem where it cannot be had. */
    static Optional<YamlValue> open(PlaybookFile file, Problems problems) {
        return read(file, problems).flatMap(text -> compose(file, text, problems));
    }

    private static Optional<String> read(PlaybookFile file, Problems problems) {
        try (InputStream stream = file.content().getInputStream()) {
            byte[] bytes = stream.readNBytes(LARGEST_BYTES + 1);
            if (bytes.length > LARGEST_BYTES) {
                problems.add(file.place(), 1, "the file is larger than 5 MB");
                return Optional.empty();
            }
            return decode(file, bytes, problems);
        } catch (IOException e) {
            problems.add(file.place(), 1, "the file cannot be read");
            return Optional.empty();
        }
    }

    private static Optional<String> decode(PlaybookFile file, byte[] bytes, Problems problems) {
        CharsetDecoder utf8 = StandardCharsets.UTF_8.newDecoder();
        CharBuffer text = CharBuffer.allocate(bytes.length);
        CoderResult result = utf8.decode(ByteBuffer.wrap(bytes), text, true);
        text.flip();
        if (result.isError()) {
            problems.add(file.place(), lineAt(text, text.length()), "the file is not in UTF-8");
            return Optional.empty();
        }
        return Optional.of(text.toString());
    }

    private static Optional<YamlValue> compose(PlaybookFile file, String text, Problems problems) {
        try {
            Node node = new Yaml(new SafeConstructor(limits())).compose(new StringReader(text));
            if (node == null) {
                problems.add(file.place(), 1, "the file is empty");
                return Optional.empty();
            }
            return Optional.of(new YamlValue(file.place(), node, problems));
        } catch (MarkedYAMLException e) {
            Mark mark = e.getProblemMark() == null ? e.getContextMark() : e.getProblemMark();
            int line = mark == null ? 1 : mark.getLine() + 1;
            problems.add(file.place(), line, "this cannot be read as YAML: " + e.getProblem());
        } catch (ReaderException e) {
            problems.add(file.place(), lineAt(text, e.getPosition()), "a control character does not belong here");
        } catch (YAMLException e) {
            problems.add(file.place(), 1, "this cannot be read as YAML: " + e.getMessage());
        }
        return Optional.empty();
    }

    private static LoaderOptions limits() {
        LoaderOptions options = new LoaderOptions();
        options.setCodePointLimit(LARGEST_BYTES);
        return options;
    }

    private static int lineAt(CharSequence text, int position) {
        return 1 + (int) text.chars().limit(position).filter(c -> c == '\n').count();
    }
}
