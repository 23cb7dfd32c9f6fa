package dev.handrail.understanding;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UnderstandingTests {
    /** Reading its files takes longer than all of the tests. */
    private static final Understanding UNDERSTANDING = new Understanding();

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Who sets up multi-factor authentication?        | ENGLISH
            who does dns                                    | ENGLISH
            is the network ours to monitor                  | ENGLISH
            Qui configure le DNS ?                          | FRENCH
            c'est a nous de faire la formation              | FRENCH
            Vous vous chargez des certificats ?             | FRENCH
            Quem fornece os certificados SSL?               | PORTUGUESE
            a gente cuida dos backups ou voces?             | PORTUGUESE
            Preciso de ajuda com a migração                 | PORTUGUESE
            Who fixes our printers?                         | ENGLISH
            certificate                                     | ENGLISH
            incidents                                       | ENGLISH
            communication                                   | ENGLISH
            ¿Quién configura el DNS?                        | ENGLISH
            Chi configura il DNS?                           | ENGLISH
            Wer richtet die Anmeldung ein?                  | ENGLISH
            """)
    void tellsTheLanguageOfAQuestion(String text, Language language) {
        assertThat(UNDERSTANDING.interpret(text, null))
                .get()
                .extracting(Interpretation::language)
                .isEqualTo(language);
    }

    @Test
    void goesByTheClientWhereTheTextDoesNotTell() {
        assertThat(UNDERSTANDING.interpret("MFA", Locale.FRANCE))
                .get()
                .extracting(Interpretation::language)
                .isEqualTo(Language.FRENCH);
        assertThat(UNDERSTANDING.interpret("MFA", Locale.JAPAN))
                .get()
                .extracting(Interpretation::language)
                .isEqualTo(Language.ENGLISH);
    }

    @Test
    void goesByTheTextWhereItTellsHoweverTheClientIsSet() {
        assertThat(UNDERSTANDING.interpret("Qui configure le pare-feu de notre réseau ?", Locale.UK))
                .get()
                .extracting(Interpretation::language)
                .isEqualTo(Language.FRENCH);
    }

    @ParameterizedTest
    @CsvSource({"Hello!, GREETING", "bonjour, GREETING", "oi, GREETING", "hi who does the DNS, QUESTION"})
    void tellsAGreetingFromAQuestion(String text, Intent intent) {
        assertThat(UNDERSTANDING.interpret(text, null))
                .get()
                .extracting(Interpretation::intent)
                .isEqualTo(intent);
    }

    @Test
    void removesControlCharactersAndSurplusSpace() {
        assertThat(UNDERSTANDING.interpret("\u0000Who\u202e  does \r\n\t ＤＮＳ?\u0007", null))
                .get()
                .extracting(Interpretation::text)
                .isEqualTo("Who does DNS?");
    }

    @Test
    void findsNothingInATextOfControlCharacters() {
        assertThat(UNDERSTANDING.interpret("\u0000\u200b\n", null)).isEmpty();
    }
}
