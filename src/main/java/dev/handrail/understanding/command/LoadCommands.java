package dev.handrail.understanding.command;

import dev.handrail.understanding.Language;
import dev.handrail.understanding.Lexicon;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** Makes a language's commands of its file and of what its lexicon knows already. */
final class LoadCommands {
    private LoadCommands() {}

    /**
     * @param known words that are right as they are in any language; this one's are added
     * @throws IllegalStateException when the file is missing or has a mistake, with file and line
     */
    static CommandLanguage load(Language language, Lexicon lexicon, Set<String> known) {
        String file = "/commands/" + language.code() + ".yaml";
        return of(ReadCommandFile.read(file, content(file)), lexicon, known);
    }

    /** @throws IllegalStateException when one text means two things */
    static CommandLanguage of(CommandFile file, Lexicon lexicon, Set<String> known) {
        Set<String> things = new HashSet<>();
        forms(lexicon.things()).forEach(form -> things.addAll(words(form)));
        phrases(lexicon).forEach(phrase -> known.addAll(words(phrase)));
        file.commands().forEach(template -> addWords(template.part(), known));
        Map<String, Phrases> listed = new HashMap<>();
        file.listed().forEach((name, templates) -> listed.put(name, Phrases.of(templates)));
        return new CommandLanguage(
                CompileTemplates.compile(file.commands()),
                Phrases.of(file.before()),
                Phrases.of(file.after()),
                listed,
                file.notNames(),
                file.asking(),
                known,
                things);
    }

    private static void addWords(Part part, Set<String> words) {
        switch (part) {
            case Part.Word word -> words.add(word.word());
            case Part.Listed listed -> {}
            case Part.Slot slot -> {}
            case Part.Choice choice -> choice.parts().forEach(one -> addWords(one, words));
            case Part.Sequence sequence -> sequence.parts().forEach(one -> addWords(one, words));
        }
    }

    private static Stream<String> phrases(Lexicon lexicon) {
        return Stream.of(
                        forms(lexicon.things()),
                        forms(lexicon.doings()),
                        forms(lexicon.notCovered()),
                        forms(lexicon.kinds()),
                        lexicon.frames().stream(),
                        lexicon.everyday().stream())
                .flatMap(phrases -> phrases);
    }

    private static Stream<String> forms(Map<String, List<String>> part) {
        return part.values().stream().flatMap(List::stream);
    }

    private static List<String> words(String phrase) {
        return SaidWord.split(phrase).stream().map(SaidWord::word).toList();
    }

    private static String content(String file) {
        try (InputStream in = LoadCommands.class.getResourceAsStream(file)) {
            if (in == null) {
                throw new IllegalStateException(file + " is missing");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(file, e);
        }
    }
}
