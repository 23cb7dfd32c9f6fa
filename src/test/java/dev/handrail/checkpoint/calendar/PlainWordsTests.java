package dev.handrail.checkpoint.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PlainWordsTests {
    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+1", "-1", "@SUM(A1)", "\u202e=1", "\u0000=1", " \t=1"})
    void nothingBeginsAsAFormulaDoes(String words) {
        assertThat(PlainWords.line(words)).startsWith("'");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\r\nb", "a\rb", "a\nb", "a\u2028b", "a\u0085b", "a\tb"})
    void nothingEndsALine(String words) {
        assertThat(PlainWords.line(words)).isEqualTo("a b");
    }

    @Test
    void whatIsSeenStays() {
        assertThat(PlainWords.line("Réunion – 週 😀 \ud800")).isEqualTo("Réunion – 週 😀");
        assertThat(PlainWords.fileName("../A:B \"C\" – é")).isEqualTo("___A_B _C_ _ é");
    }
}
