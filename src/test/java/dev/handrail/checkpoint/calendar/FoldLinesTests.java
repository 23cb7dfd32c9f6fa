package dev.handrail.checkpoint.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FoldLinesTests {
    @ParameterizedTest
    @ValueSource(strings = {"a", "é", "語", "😀", "aé語😀"})
    void noLineIsLongerThanTheStandardHasItAndNoCharacterIsParted(String character) {
        String text = "SUMMARY:" + character.repeat(200) + "\r\nUID:1\r\n";
        String folded = FoldLines.fold(text);
        assertThat(folded.split("\r\n"))
                .allMatch(line -> line.getBytes(StandardCharsets.UTF_8).length <= 75)
                .allMatch(line -> StandardCharsets.UTF_8.newEncoder().canEncode(line));
        assertThat(folded.replace("\r\n ", "")).isEqualTo(text);
    }
}
