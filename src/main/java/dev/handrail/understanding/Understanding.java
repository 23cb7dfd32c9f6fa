package dev.handrail.understanding;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
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

    private final Map<Language, Lexicon> lexicons = LoadLexicons.load();
    private final DetectLanguage detectLanguage = new DetectLanguage(lexicons);
    private final RecogniseGreeting recogniseGreeting = new RecogniseGreeting();

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
        Language language = detectLanguage.detect(text, clientLanguage(client));
        Intent intent = recogniseGreeting.isGreeting(text) ? Intent.GREETING : Intent.QUESTION;
        return Optional.of(new Interpretation(language, intent, text, Command.NONE));
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
