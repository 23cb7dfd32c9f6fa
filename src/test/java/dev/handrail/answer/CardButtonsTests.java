package dev.handrail.answer;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class CardButtonsTests extends PressedInTheProgram {
    @Autowired
    ShowReply showReply;

    @Autowired
    RecallReply recallReply;

    /** A list from its first page to its last, by its buttons. */
    private List<JsonNode> pages(String question) {
        var pages = new ArrayList<JsonNode>();
        int next = 1;
        while (next > pages.size()) {
            pages.add(press().card("list-page", "question", question, "page", next));
            next = PressButtons.buttons(pages.getLast(), "list-page").stream()
                    .mapToInt(button -> button.at("/data/page").intValue())
                    .max()
                    .orElse(0);
        }
        return pages;
    }

    private static List<JsonNode> groups(JsonNode page) {
        return page.path("body")
                .valueStream()
                .filter(group -> group.at("/items/1/type").asString().equals("Container"))
                .toList();
    }

    /** The lines of a group, below its title. */
    private static Stream<String> lines(JsonNode group) {
        return group.path("items")
                .valueStream()
                .skip(1)
                .map(line -> line.at("/items/0/text").asString());
    }

    @Test
    void leafingThroughAListShowsEveryAnswerOnce() {
        Reply list = recallReply
                .recall(PressButtons.pressed("", "question", LIST), null)
                .orElseThrow()
                .asked();
        assertThat(list.answers()).hasSizeGreaterThan(10);
        assertThat(pages(LIST)).hasSize((list.answers().size() + 9) / 10);
        assertThat(pages(LIST).stream().flatMap(page -> groups(page).stream()).flatMap(CardButtonsTests::lines))
                .containsExactlyInAnyOrderElementsOf(list.answers().stream()
                        .map(answer -> answer.entry().words("en").task())
                        .toList());
    }

    @Test
    void aListIsGroupedByPhaseInTheirOrder() {
        var phases = new ArrayList<String>();
        for (JsonNode page : pages("What are our responsibilities?")) {
            groups(page)
                    .forEach(group ->
                            phases.add(group.at("/items/0/text").asString().split(" · ")[0]));
        }
        assertThat(phases.stream().distinct())
                .containsExactly(
                        "General",
                        "Initiate",
                        "Assess",
                        "Remediate",
                        "Enable",
                        "Data migration",
                        "In no particular phase");
    }

    @Test
    void theSourceInFullLeadsBackToTheAnswer() {
        JsonNode place = press().card("source", "question", MFA, "entry", MFA_ENTRY);
        assertThat(PressButtons.texts(place))
                .contains("Where this is written", "Processus et attentes", "French", "January 4, 2021", "143");
        JsonNode back = PressButtons.buttons(place, "answer").getFirst().path("data");
        assertThat(back.path("question").asString()).isEqualTo(MFA);
        JsonNode answer = press().card(
                        "answer", "question", MFA, "entry", back.path("entry").asString());
        Reply asked = recallReply
                .recall(PressButtons.pressed("", "question", MFA), null)
                .orElseThrow()
                .asked();
        assertThat(answer)
                .isEqualTo(JsonMapper.shared().valueToTree(showReply.show(asked).card()));
    }

    @Test
    void aFactIsGoodToKnowEvenWhereItTellsOfSomebody() {
        assertThat(PressButtons.texts(
                        press().card("answer", "question", "How do you talk to us?", "entry", "intune/languages")))
                .contains("Good to know", "Languages in which help is given")
                .doesNotContain("FastTrack’s part");
    }

    @Test
    void anEntryAloneIsEnoughForItsSource() {
        assertThat(PressButtons.texts(press().card("source", "entry", MFA_ENTRY)))
                .contains("Processus et attentes", "143");
    }

    @Test
    void whatIsChosenInsteadIsShownInPlaceAndCounted() {
        JsonNode others = press().card("not-meant", "question", MFA, "entry", MFA_ENTRY);
        List<JsonNode> choices = PressButtons.buttons(others, "choose");
        assertThat(choices).hasSizeBetween(2, 6);
        JsonNode chosen = choices.stream()
                .map(choice -> choice.path("data"))
                .filter(data -> !data.path("entry").asString().equals("none"))
                .findFirst()
                .orElseThrow();
        String entry = chosen.path("entry").asString();
        assertThat(entry).isNotEqualTo(MFA_ENTRY);
        assertThat(chosen.path("rejected").asString()).isEqualTo(MFA_ENTRY);

        JsonNode answer = press().card("choose", "question", MFA, "rejected", MFA_ENTRY, "entry", entry);
        assertThat(PressButtons.buttons(answer, "not-meant")
                        .getFirst()
                        .at("/data/entry")
                        .asString())
                .isEqualTo(entry);
        assertThat(counted).singleElement().satisfies(count -> {
            assertThat(count.tags().get("rejected")).isEqualTo(MFA_ENTRY);
            assertThat(count.tags().get("chosen")).isEqualTo(entry);
            assertThat(count.tags()).hasSize(2);
        });
    }

    @Test
    void whoeverRejectsTheChosenOneIsOfferedTheFirstAgain() {
        String entry = PressButtons.buttons(press().card("not-meant", "question", MFA, "entry", MFA_ENTRY), "choose")
                .getFirst()
                .at("/data/entry")
                .asString();
        assertThat(PressButtons.buttons(press().card("not-meant", "question", MFA, "entry", entry), "choose"))
                .extracting(choice -> choice.at("/data/entry").asString())
                .contains(MFA_ENTRY)
                .doesNotContain(entry);
    }

    @Test
    void noneOfTheseIsNotCoveredAndCounted() {
        JsonNode card = press().card("choose", "question", MFA, "rejected", MFA_ENTRY, "entry", "none");
        assertThat(PressButtons.texts(card)).contains("No playbook covers this");
        assertThat(counted)
                .singleElement()
                .satisfies(count -> assertThat(count.tags().get("chosen")).isEqualTo("none"));
    }

    @Test
    void aRejectedListIsCountedAsAList() {
        JsonNode others = press().card("not-meant", "question", LIST);
        JsonNode none = PressButtons.buttons(others, "choose").getLast().path("data");
        assertThat(none.path("rejected").asString()).isEqualTo("list");
        assertThat(PressButtons.texts(press().card("choose", "question", LIST, "rejected", "list", "entry", "none")))
                .contains("No playbook covers this");
        assertThat(counted)
                .singleElement()
                .satisfies(count -> assertThat(count.tags().get("rejected")).isEqualTo("list"));
    }

    @Test
    void everyVerbOfTheCardsHasAHandler() throws IOException {
        var verbs = new HashSet<String>();
        for (Resource card : new PathMatchingResourcePatternResolver().getResources("classpath:/cards/*.json")) {
            JsonMapper.shared().readTree(card.getContentAsByteArray()).findValues("verb").stream()
                    .map(JsonNode::asString)
                    .filter(verb -> !verb.startsWith("${"))
                    .forEach(verbs::add);
        }
        assertThat(verbs).contains("ask", "list-page", "not-meant", "choose", "source", "answer");
        assertThat(handlers.stream().flatMap(handler -> handler.verbs().stream()))
                .doesNotHaveDuplicates()
                .containsAll(verbs);
    }
}
