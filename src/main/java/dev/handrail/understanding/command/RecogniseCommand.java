package dev.handrail.understanding.command;

import dev.handrail.understanding.Language;
import dev.handrail.understanding.Lexicon;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** Finds the command that a text as a whole gives. Immutable. */
public final class RecogniseCommand {
    private final Map<Language, CommandLanguage> languages = new EnumMap<>(Language.class);

    /** @throws IllegalStateException when a file is missing or has a mistake, with file and line */
    public RecogniseCommand(Map<Language, Lexicon> lexicons) {
        Set<String> known = new HashSet<>();
        lexicons.forEach((language, lexicon) -> languages.put(language, LoadCommands.load(language, lexicon, known)));
    }

    /** What the text wants done, by the language in which it says so; empty where it asks, or says something else. */
    public Map<Language, Found> find(String text) {
        Said said = new Said(text);
        Map<Language, Found> exactly = find(said, false);
        return exactly.isEmpty() ? find(said, true) : exactly;
    }

    private Map<Language, Found> find(Said said, boolean mending) {
        Map<Language, Found> found = new EnumMap<>(Language.class);
        languages.forEach((language, commands) -> {
            Found one = new MatchCommand(commands, said, mending).match();
            if (one != null) {
                found.put(language, one);
            }
        });
        return found;
    }
}
