package dev.handrail.understanding;

import dev.handrail.understanding.command.Found;
import dev.handrail.understanding.command.RecogniseCommand;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What a text says before anybody answers it. */
@Component
public final class Understanding {
    /** Longer texts are no questions; reading them would only keep others waiting. In UTF-16 units. */
    public static final int LONGEST_TEXT = 2_000;

    /** Copied along from a page; it says nothing. */
    private static final Pattern MARKUP = Pattern.compile("</?[a-zA-Z][^<>]{0,100}>");

    private static final Pattern UNSEEN = Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Co}\\p{Cn}\\p{Z}]+");

    /** What the program's own files hold: read once, for reading it takes seconds and it never changes. */
    private static @Nullable Words words;

    private final Map<Language, Lexicon> lexicons;
    private final DetectLanguage detectLanguage;
    private final RecogniseCommand recogniseCommand;

    private record Words(
            Map<Language, Lexicon> lexicons, DetectLanguage detectLanguage, RecogniseCommand recogniseCommand) {}

    /** @throws IllegalStateException when a file is missing or has a mistake, with file and line */
    public Understanding() {
        Words read = words();
        lexicons = read.lexicons();
        detectLanguage = read.detectLanguage();
        recogniseCommand = read.recogniseCommand();
    }

    private static synchronized Words words() {
        Words read = words;
        if (read == null) {
            Map<Language, Lexicon> all = LoadLexicons.load();
            read = new Words(all, new DetectLanguage(all), new RecogniseCommand(all));
            words = read;
        }
        return read;
    }

    /**
     * Tells the language and the intent of what was said.
     *
     * @param client the client's language setting, where it says one
     * @return empty where nothing is said: blank, or control characters only
     */
    public Optional<Interpretation> interpret(String said, @Nullable Locale client) {
        String text = tidy(said);
        if (text.isEmpty()) {
            return Optional.empty();
        }
        Map<Language, Found> commands = recogniseCommand.find(text);
        Language language = commands.size() == 1
                ? commands.keySet().iterator().next()
                : language(text, clientLanguage(client), commands.keySet());
        Found command = commands.get(language);
        return Optional.of(
                command == null
                        ? new Interpretation(language, Intent.QUESTION, text, Command.NONE)
                        : new Interpretation(language, command.intent(), text, command.arguments()));
    }

    /**
     * The text's language.
     *
     * @param spoken the languages in which it is a command; one of these where there are any
     */
    private Language language(String text, @Nullable Language client, Set<Language> spoken) {
        Language detected = detectLanguage.detect(text, client);
        if (spoken.isEmpty() || spoken.contains(detected)) {
            return detected;
        }
        return client != null && spoken.contains(client)
                ? client
                : spoken.iterator().next();
    }

    /** The language of someone who said nothing: the client's, where it is spoken here, else English. */
    public Language language(@Nullable Locale client) {
        return Optional.ofNullable(clientLanguage(client)).orElse(Language.ENGLISH);
    }

    public Lexicon lexicon(Language language) {
        return Objects.requireNonNull(lexicons.get(language));
    }

    private static @Nullable Language clientLanguage(@Nullable Locale client) {
        return client == null ? null : Language.of(client.toLanguageTag()).orElse(null);
    }

    /** Markup gone, compatible forms made one, control and format characters gone, any space a single one. */
    private static String tidy(String said) {
        String plain = MARKUP.matcher(said).replaceAll(" ");
        return UNSEEN.matcher(Normalizer.normalize(plain, Normalizer.Form.NFKC))
                .replaceAll(" ")
                .strip();
    }
}
