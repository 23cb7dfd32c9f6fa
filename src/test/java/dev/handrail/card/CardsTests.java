package dev.handrail.card;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.handrail.time.ProductTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class CardsTests {
    private static final JsonMapper JSON = JsonMapper.shared();
    private final Cards cards = CardFiles.read();

    private JsonNode answer(String language, Map<String, Object> data) {
        return JSON.valueToTree(cards.render("answer", Locale.of(language), data));
    }

    private JsonNode answerTo(String language, List<Map<String, Object>> answers) {
        return answer(language, SampleData.answers("Who sets up MFA?", answers));
    }

    private static List<String> texts(JsonNode card) {
        var texts = new ArrayList<String>();
        card.findValues("text").forEach(text -> texts.add(text.asString()));
        card.findValues("value").forEach(value -> texts.add(value.asString()));
        return texts;
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            en | customer | performs | Your team does this
            en | vendor   | guides   | FastTrack guides you in this
            en | shared   | performs | You and FastTrack do this together
            en | vendor   |          | FastTrack’s part
            en |          |          | Good to know
            fr | vendor   | guides   | FastTrack vous guide dans cette tâche
            fr | customer | decides  | La décision revient à votre équipe
            pt | customer | performs | Sua equipe cuida disso
            pt | partner  | provides | Fornecido pelo seu parceiro
            """)
    void theHeadingSaysWhoDoesWhat(String language, String party, String involvement, String heading) {
        assertThat(texts(answerTo(language, List.of(SampleData.answer(party, involvement)))))
                .contains(heading);
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "fr", "pt"})
    void everyPartHasAHeadingOfItsOwn(String language) {
        var headings = new ArrayList<String>();
        for (String party : List.of("vendor", "customer", "partner", "shared")) {
            for (String involvement : List.of("performs", "guides", "provides", "decides", "attends")) {
                JsonNode card = answerTo(language, List.of(SampleData.answer(party, involvement)));
                headings.add(card.at("/body/1/items/0/items/0/text").asString());
            }
        }
        assertThat(headings)
                .doesNotHaveDuplicates()
                .allSatisfy(heading -> assertThat(heading).isNotBlank().doesNotContain("{", "$"));
    }

    @Test
    void anAnswerShowsTaskTextPhaseServicesPlaybookAndSource() {
        assertThat(texts(answerTo("en", List.of(SampleData.answer("customer", "performs")))))
                .contains(
                        "You asked: “Who sets up MFA?”",
                        "Set up multi-factor authentication",
                        "Your team switches on multi-factor authentication for everybody.",
                        "Enable",
                        "Exchange Online, Teams",
                        "Microsoft 365",
                        "Source: Onboarding and Migration · Enable › Identity · line 143 · as of January 4, 2021");
    }

    @Test
    void anAnswerWithoutPhaseAndServicesHasNoRowsForThem() {
        var answer =
                SampleData.with(SampleData.with(SampleData.answer(null, null), "phase", null), "services", List.of());
        JsonNode rows = answerTo("fr", List.of(answer)).findValue("facts");
        assertThat(rows.findValuesAsString("title")).containsExactly("Guide");
        assertThat(answerTo("fr", List.of(SampleData.answer(null, null)))
                        .findValue("facts")
                        .findValuesAsString("title"))
                .containsExactly("Phase", "Services", "Guide");
    }

    @Test
    void severalLinesAreARangeWithoutGrouping() {
        var answer = SampleData.with(
                SampleData.answer("vendor", "guides"), "sources", List.of(SampleData.source(1143, 1144)));
        assertThat(texts(answerTo("en", List.of(answer)))).anyMatch(text -> text.contains(" · lines 1143–1144 · "));
        assertThat(texts(answerTo("pt", List.of(answer)))).anyMatch(text -> text.contains(" · linhas 1143–1144 · "));
    }

    @Test
    void bothSidesStandApart() {
        JsonNode card = answerTo(
                "en", List.of(SampleData.answer("customer", "performs"), SampleData.answer("vendor", "guides")));
        assertThat(card.at("/body/1/separator").booleanValue()).isFalse();
        assertThat(card.at("/body/2/separator").booleanValue()).isTrue();
        assertThat(texts(card)).contains("Your team does this", "FastTrack guides you in this");
    }

    private JsonNode card(String name, Map<String, Object> data) {
        return JSON.valueToTree(cards.render(name, Locale.ENGLISH, data));
    }

    private static List<String> buttons(JsonNode card) {
        return card.findParents("fallback").stream()
                .map(action -> action.path("verb").asString() + action.path("data"))
                .toList();
    }

    @Test
    void anAnswerCanBeTracedAndRejected() {
        JsonNode card = answerTo("en", List.of(SampleData.answer("customer", "performs")));
        String carried = "{\"question\":\"Who sets up MFA?\",\"entry\":\"intune/mfa-configure\"}";
        assertThat(buttons(card)).containsExactly("source" + carried, "not-meant" + carried);
    }

    @Test
    void aQuestionThatIsTooLongToCarryHasNoButtons() {
        var data = SampleData.with(
                SampleData.answers("Who?", List.of(SampleData.answer("customer", "performs"))), "carried", null);
        assertThat(answer("en", data).get("actions")).isEmpty();
        var list = SampleData.with(
                SampleData.list("Ours?", 1, 3, SampleData.inShort(List.of(SampleData.source(1, 1)))), "carried", null);
        assertThat(card("list", list).get("actions")).isEmpty();
        assertThat(texts(card("list", list)))
                .contains("More answers, not shown: 20. Ask about one phase or one service to see fewer.");
    }

    @Test
    void aListHasItsLinesInGroupsAndButtonsToTheNeighbouringPages() {
        var line = SampleData.inShort(List.of(SampleData.source(1143, 1144), SampleData.source(2, 2)));
        JsonNode card = card("list", SampleData.list("Ours?", 2, 3, line));
        assertThat(texts(card))
                .contains("30 answers to your question", "11–20 of 30", "Enable · Your team", "Migrate · Your team")
                .contains("Your team does this · Source: Onboarding and Migration · lines 1143–1144");
        assertThat(buttons(card))
                .containsExactly(
                        "list-page{\"question\":\"Ours?\",\"page\":1}",
                        "list-page{\"question\":\"Ours?\",\"page\":3}",
                        "not-meant{\"question\":\"Ours?\"}");
        assertThat(buttons(card("list", SampleData.list("Ours?", 1, 1, line))))
                .containsExactly("not-meant{\"question\":\"Ours?\"}");
    }

    @Test
    void whatElseMayHaveBeenMeantAreButtonsBesideNoneOfThem() {
        var line = SampleData.inShort(List.of(SampleData.source(1, 1)));
        String rejected = "{\"question\":\"Who?\",\"rejected\":\"intune/mfa-configure\",\"entry\":";
        assertThat(buttons(card("others", SampleData.others("Who?", List.of(line)))))
                .containsExactlyInAnyOrder(
                        "choose" + rejected + "\"intune/mfa-configure\"}",
                        "choose" + rejected + "\"none\"}",
                        "answer{\"question\":\"Who?\",\"entry\":\"intune/mfa-configure\"}");
        assertThat(texts(card("others", SampleData.others("Who?", List.of()))))
                .contains("I know nothing else that comes near your question. You can ask again in other words.");
    }

    @Test
    void theSourceInFullHasDocumentLanguageDateSectionAndLines() {
        var undated = SampleData.with(SampleData.source(7, 9), "date", null);
        JsonNode card = card(
                "source",
                SampleData.answers("Who?", List.of(SampleData.inShort(List.of(SampleData.source(143, 143), undated)))));
        assertThat(texts(card))
                .contains("Onboarding and Migration", "French", "January 4, 2021", "Enable › Identity", "143", "7–9");
        assertThat(card.findValues("facts")).extracting(JsonNode::size).containsExactly(5, 4);
        assertThat(buttons(card)).containsExactly("answer{\"question\":\"Who?\",\"entry\":\"intune/mfa-configure\"}");
    }

    @Test
    void whatPeopleTypeIsNeitherExpandedNorFormatted() {
        String question = "${$host.text.asked} **bold** [x](https://evil.example) <at>all</at> {0}";
        assertThat(texts(
                        answer("en", SampleData.answers(question, List.of(SampleData.answer("customer", "performs"))))))
                .contains(
                        "You asked: “${$host.text.asked} \\*\\*bold\\*\\* \\[x\\](https\\://evil.example) \\<at\\>all\\</at\\> {0}”");
    }

    @Test
    void noClosestTopicMeansNoButton() {
        JsonNode card =
                JSON.valueToTree(cards.render("not-covered", Locale.ENGLISH, SampleData.notCovered("Printers?", 0)));
        assertThat(card.get("actions")).isEmpty();
        assertThat(texts(card)).doesNotContain("The closest I know about:");
        assertThat(JSON.valueToTree(cards.render("not-covered", Locale.ENGLISH, Map.of("question", "Printers?")))
                        .toString())
                .doesNotContain("${");
    }

    @Test
    void theClosestTopicsAreAtMostThreeButtonsThatAsk() {
        JsonNode card =
                JSON.valueToTree(cards.render("not-covered", Locale.FRENCH, SampleData.notCovered("Imprimantes ?", 5)));
        assertThat(card.get("actions")).hasSize(3);
        JsonNode button = card.at("/actions/1");
        assertThat(button.path("type").asString()).isEqualTo("Action.Execute");
        assertThat(button.path("verb").asString()).isEqualTo("ask");
        assertThat(button.at("/data/question").asString()).isEqualTo("Topic 1");
        assertThat(button.at("/data/entry").asString()).isEqualTo("entry-1");
        assertThat(button.at("/fallback/data/verb").asString()).isEqualTo("ask");
        assertThat(button.at("/fallback/data/question").asString()).isEqualTo("Topic 1");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            en | Who sets up multi-factor authentication?
            fr | Qui met en place l’authentification multifacteur ?
            pt | Quem configura a autenticação multifator?
            """)
    void theWelcomeOffersThreeQuestions(String language, String first) {
        JsonNode card = JSON.valueToTree(
                cards.render("welcome", Locale.of(language), Map.of("playbooks", List.of("Microsoft 365", "Intune"))));
        assertThat(card.get("actions")).hasSize(3);
        assertThat(card.at("/actions/0/data/question").asString()).isEqualTo(first);
        assertThat(texts(card)).contains("Microsoft 365, Intune");
        assertThat(card.path("lang").asString()).isEqualTo(language);
    }

    @Test
    void aLanguageNobodyWroteSpeaksEnglish() {
        assertThat(cards.text("fact.phase", Locale.JAPANESE)).isEqualTo("Phase");
        assertThat(cards.text("fact.phase", Locale.forLanguageTag("pt-BR"))).isEqualTo("Fase");
    }

    @Test
    void argumentsOfATextAreNotLookedAtAgain() {
        assertThat(cards.text("spoken", Locale.ENGLISH, "{1}$1\\", "b")).isEqualTo("{1}$1\\: b");
    }

    @Test
    void whatIsNotThereIsRefused() {
        assertThatThrownBy(() -> cards.text("no.such", Locale.ENGLISH)).hasMessageContaining("no.such");
        assertThatThrownBy(() -> cards.render("no-such", Locale.ENGLISH, Map.of()))
                .hasMessageContaining("no-such");
    }

    @Test
    void theProgramHasItsCardsWhenItHasStarted() {
        try (var program = new AnnotationConfigApplicationContext()) {
            program.registerBean(ProductTime.class, () -> new ProductTime(CardFiles.CLOCK));
            program.register(CardsAtStart.class);
            program.refresh();
            assertThat(program.getBean(Cards.class).text("fact.phase", Locale.FRENCH))
                    .isEqualTo("Phase");
        }
    }

    @org.junit.jupiter.params.ParameterizedTest
    @org.junit.jupiter.params.provider.CsvSource({
        "en, 0, 0 tasks are changed.",
        "en, 1, 1 task is changed.",
        "fr, 0, 0 tâche est modifiée.",
        "fr, 2, 2 tâches sont modifiées.",
        "pt, 1, 1 tarefa foi alterada.",
        "pt, 0, 0 tarefas foram alteradas."
    })
    void textsWithANumberHaveASingular(String language, long count, String text) {
        assertThat(CardFiles.read().counted("task.manyAreChanged", java.util.Locale.of(language), count))
                .isEqualTo(text);
    }
}
