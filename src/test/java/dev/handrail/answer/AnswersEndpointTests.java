package dev.handrail.answer;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@SpringBootTest(webEnvironment = WebEnvironment.MOCK)
@AutoConfigureMockMvc
class AnswersEndpointTests {
    @Autowired
    MockMvcTester http;

    @Test
    void answersWithPartyInvolvementAndSource() {
        assertThat(http.get().uri("/api/answers?question={q}", "Who sets up multi-factor authentication?"))
                .hasStatusOk()
                .bodyJson()
                .hasPathSatisfying("$.outcome", outcome -> assertThat(outcome).isEqualTo("answered"))
                .hasPathSatisfying(
                        "$.language", language -> assertThat(language).isEqualTo("en"))
                .hasPathSatisfying("$.answers[0].id", id -> assertThat(id).isEqualTo("microsoft-365/mfa-configure"))
                .hasPathSatisfying(
                        "$.answers[0].party", party -> assertThat(party).isEqualTo("customer"))
                .hasPathSatisfying(
                        "$.answers[0].involvement", does -> assertThat(does).isEqualTo("performs"))
                .hasPathSatisfying(
                        "$.answers[0].sources[0].document",
                        document -> assertThat(document).isEqualTo("000_eef01a1f4838bd84.txt"))
                .hasPathSatisfying(
                        "$.answers[0].sources[0].firstLine",
                        line -> assertThat(line).isEqualTo(143))
                .hasPathSatisfying(
                        "$.clarification", nothing -> assertThat(nothing).isNull());
    }

    @Test
    void saysWhatIsNotCovered() {
        assertThat(http.get().uri("/api/answers?question={q}", "Who fixes our printers?"))
                .hasStatusOk()
                .bodyJson()
                .hasPathSatisfying("$.outcome", outcome -> assertThat(outcome).isEqualTo("not-covered"))
                .hasPathSatisfying(
                        "$.answers", answers -> assertThat(answers).asArray().isEmpty());
    }

    @Test
    void repliesInTheLanguageThatIsAskedFor() {
        assertThat(http.get().uri("/api/answers?language=fr&question={q}", "Who sets up multi-factor authentication?"))
                .hasStatusOk()
                .bodyJson()
                .hasPathSatisfying(
                        "$.language", language -> assertThat(language).isEqualTo("fr"))
                .hasPathSatisfying(
                        "$.answers[0].text",
                        text -> assertThat(text).asString().contains("authentification multifacteur"));
    }

    @Test
    void repliesInEnglishWhereTheLanguageIsNotBuiltYet() {
        assertThat(http.get().uri("/api/answers?language=de&question={q}", "Who sets up multi-factor authentication?"))
                .hasStatusOk()
                .bodyJson()
                .hasPathSatisfying(
                        "$.language", language -> assertThat(language).isEqualTo("en"));
    }

    @ParameterizedTest
    @CsvSource({
        "/api/answers, question is missing",
        "/api/answers?question=, question is missing or blank",
        "/api/answers?question=%20%09, question is missing or blank",
        "/api/answers?question=%00%07, holds nothing that can be read",
        "/api/answers?question=dns&language=xx, language is unknown",
        "/api/answers?question=dns&playbook=none, playbook is unknown",
        "/api/answers?question=dns&phase=none, phase is unknown",
        "/api/answers?question=dns&service=none, service is unknown"
    })
    void refusesWhatCannotBeAnsweredAndSaysWhy(String uri, String reason) {
        assertThat(http.get().uri(URI.create(uri)))
                .hasStatus(400)
                .bodyJson()
                .hasPathSatisfying(
                        "$.error", error -> assertThat(error).asString().contains(reason));
    }

    @Test
    void refusesAQuestionOfMoreThanTwoThousandCharacters() {
        assertThat(http.get().uri("/api/answers?question={q}", "x".repeat(2_001)))
                .hasStatus(400)
                .bodyJson()
                .hasPathSatisfying(
                        "$.error", error -> assertThat(error).asString().contains("2001"));
    }
}
