package dev.handrail.answer;

import static org.assertj.core.api.Assertions.assertThat;

import dev.handrail.playbook.files.ProductPlaybooks;
import dev.handrail.understanding.Intent;
import dev.handrail.understanding.Interpretation;
import dev.handrail.understanding.Understanding;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Choosing a command in Teams says its title to the bot, which therefore has to know what to say. */
class ManifestCommandsTests {
    private static final Understanding UNDERSTANDING = new Understanding();
    private static final AnswerQuestion ANSWER = new AnswerQuestion(ProductPlaybooks.load(), UNDERSTANDING);

    @ParameterizedTest
    @CsvSource({"manifest.json, en", "fr.json, fr", "pt-br.json, pt"})
    void everyCommandIsUnderstoodAndAnsweredInItsLanguage(String file, String language) throws Exception {
        List<String> titles = titles(file);
        assertThat(titles).hasSize(12);
        for (String title : titles) {
            Interpretation said = UNDERSTANDING
                    .interpret(title, Locale.forLanguageTag(language))
                    .orElseThrow();
            assertThat(said.language().locale().getLanguage()).as(title).isEqualTo(language);
            if (said.intent() == Intent.QUESTION) {
                Reply reply = ANSWER.answer(said.text(), said.language(), said.language(), Scope.ANY);
                assertThat(reply.answers()).as(title).isNotEmpty();
            }
        }
    }

    private static List<String> titles(String file) throws Exception {
        try (InputStream in = ManifestCommandsTests.class.getResourceAsStream("/manifest/" + file)) {
            JsonNode json = JsonMapper.shared().readTree(in);
            var titles = new ArrayList<>(json.findValuesAsString("title"));
            json.propertyNames().stream()
                    .filter(key -> key.endsWith(".title"))
                    .map(key -> json.path(key).asString())
                    .forEach(titles::add);
            return titles;
        }
    }
}
