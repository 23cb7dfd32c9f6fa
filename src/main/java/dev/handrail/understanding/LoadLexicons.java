package dev.handrail.understanding;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** Reads one lexicon a language; a file that is missing or lacks a part stops the start and is named. */
final class LoadLexicons {
    private LoadLexicons() {}

    static Map<Language, Lexicon> load() {
        Map<Language, Lexicon> lexicons = new EnumMap<>(Language.class);
        for (Language language : Language.values()) {
            lexicons.put(language, load("/lexicon/" + language.code() + ".yaml"));
        }
        return lexicons;
    }

    private static Lexicon load(String file) {
        LoaderOptions options = new LoaderOptions();
        options.setAllowDuplicateKeys(false);
        try (InputStream in = LoadLexicons.class.getResourceAsStream(file)) {
            if (in == null) {
                throw new IllegalStateException(file + " is missing");
            }
            Map<?, ?> parts = part(file, "the file", new Yaml(new SafeConstructor(options)).load(in));
            return new Lexicon(
                    forms(file, parts, "things"),
                    forms(file, parts, "doings"),
                    list(file, "frames", parts.get("frames")),
                    list(file, "ours", parts.get("ours")),
                    list(file, "yours", parts.get("yours")),
                    list(file, "others", parts.get("others")),
                    list(file, "lists", parts.get("lists")),
                    words(file, "everyday", parts.get("everyday")),
                    forms(file, parts, "kinds"),
                    forms(file, parts, "not-covered"));
        } catch (IOException e) {
            throw new UncheckedIOException(file, e);
        }
    }

    private static Map<String, List<String>> forms(String file, Map<?, ?> parts, String name) {
        Map<String, List<String>> forms = new LinkedHashMap<>();
        part(file, name, parts.get(name))
                .forEach((id, listed) -> forms.put(String.valueOf(id), list(file, name + "." + id, listed)));
        return forms;
    }

    private static List<String> words(String file, String name, @Nullable Object value) {
        if (value instanceof String text) {
            return List.of(text.split("\\s+"));
        }
        throw new IllegalStateException(file + ": " + name + " must be words");
    }

    private static Map<?, ?> part(String file, String name, @Nullable Object value) {
        if (value instanceof Map<?, ?> map) {
            return map;
        }
        throw new IllegalStateException(file + ": " + name + " must be a map");
    }

    private static List<String> list(String file, String name, @Nullable Object value) {
        if (value instanceof List<?> list) {
            return list.stream().map(String::valueOf).toList();
        }
        throw new IllegalStateException(file + ": " + name + " must be a list");
    }
}
