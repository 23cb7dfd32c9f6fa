package dev.handrail.understanding;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReadTextTests {
    private static final Understanding UNDERSTANDING = new Understanding();

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            ENGLISH    | Where do you announce maintenance?                 | WHERE
            ENGLISH    | Who makes the room where we all work?              | WHO
            ENGLISH    | Who works out when the repairs happen?             | WHO
            ENGLISH    | Does anybody find out what our business is after?  | OPEN
            ENGLISH    | What's a checkpoint?                               | DEFINITION
            ENGLISH    | Who creates the support plan?                      | WHO
            ENGLISH    | Who created DNS?                                   | ORIGIN
            ENGLISH    | My certificate expired                             | INCIDENT
            ENGLISH    | My certificate expired, who renews it?             | WHO
            FRENCH     | Mon mot de passe ne marche plus                    | INCIDENT
            FRENCH     | Le bilan, c'est à quelle étape ?                   | WHEN
            PORTUGUESE | A rede caiu                                        | INCIDENT
            PORTUGUESE | A rede caiu, vocês consertam?                      | OPEN
            """)
    void tellsWhatAQuestionWantsByWhereItsWordsStand(Language language, String text, QuestionKind kind) {
        assertThat(read(language, text).kind()).isEqualTo(kind);
    }

    @ParameterizedTest
    @CsvSource({
        "migração, migrações",
        "migração, migracoes",
        "pendência, pendências",
        "padrão, padrões",
        "local, locais",
        "painel, painéis",
        "mensagem, mensagens"
    })
    void makesPortuguesePluralsMeetTheirSingulars(String one, String many) {
        assertThat(stems(Language.PORTUGUESE, many)).isEqualTo(stems(Language.PORTUGUESE, one));
    }

    @ParameterizedTest
    @CsvSource({"aed, a", "mais, mal"})
    void keepsApartWhatOnlyAStemmerTakesForOne(String one, String other) {
        Language language = one.equals("mais") ? Language.PORTUGUESE : Language.ENGLISH;
        assertThat(stems(language, one)).isNotEqualTo(stems(language, other));
    }

    private static List<String> stems(Language language, String text) {
        return reader(language).words(text).stream().map(Word::stem).toList();
    }

    private static Reading read(Language language, String text) {
        return reader(language).read(text);
    }

    private static ReadText reader(Language language) {
        return new ReadText(language, UNDERSTANDING.lexicon(language), List.of());
    }
}
