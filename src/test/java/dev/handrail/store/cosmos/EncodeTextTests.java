package dev.handrail.store.cosmos;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EncodeTextTests {
    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '"',
            value = {
                "19:abc@thread.v2;messageid=1, 19:abc@thread.v2;messageid=1",
                "seen/a, seen~2Fa",
                "a\\b?c#d, a~5Cb~3Fc~23d",
                "100%, 100~25",
                "a~2F, a~7E2F",
                "., ~2E",
                "..a, ~2E.a",
                "\"a \", a~20",
                "é, ~C3~A9"
            })
    void writesWhatCosmosTakes(String text, String encoded) {
        assertThat(EncodeText.encode(text)).isEqualTo(encoded);
    }

    @Test
    void keepsLettersAndDigitsInOrder() {
        List<String> texts = List.of("0", "10", "9", "A", "Z", "a", "a-b", "aa", "z");

        assertThat(texts.stream().map(EncodeText::encode)).isSorted();
    }

    @Test
    void shortensWhatIsTooLongAndKeepsItApartFromEverythingElse() {
        String end = "x".repeat(200);
        List<String> encoded = List.of(
                EncodeText.encode("漢".repeat(900)),
                EncodeText.encode("漢".repeat(899) + "字"),
                EncodeText.encode("/".repeat(400) + end),
                EncodeText.encode("~".repeat(400) + end));

        assertThat(encoded)
                .doesNotHaveDuplicates()
                .allSatisfy(each -> assertThat(each)
                        .hasSizeLessThanOrEqualTo(1_000)
                        .contains("~~")
                        .matches("[\\x21-\\x7E]+"));
        assertThat(EncodeText.encode(encoded.getFirst())).isNotEqualTo(encoded.getFirst());
    }

    @Test
    void noPlainTextReadsLikeAShortenedOne() {
        assertThat(IntStream.range(1, 128).mapToObj(letter -> EncodeText.encode(("" + (char) letter).repeat(3))))
                .doesNotHaveDuplicates()
                .noneMatch(each -> each.contains("~~"));
    }
}
