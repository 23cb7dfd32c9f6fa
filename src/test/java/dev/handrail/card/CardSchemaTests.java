package dev.handrail.card;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

class CardSchemaTests {
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final Path SCHEMA = Path.of("../shared/schemas/adaptive-card-1.5.0/adaptive-card.json");
    private static final int MOST_BYTES = 40_000;
    private static final List<String> FILLERS =
            List.of("word ", "é", "語", "😀", "*", "\"", "\\", "\n#", "<", "\u0001", "https://e.com/ ");

    private record Filled(String name, String card, Locale language, Map<String, Object> data) {}

    private final Cards cards = CardFiles.read();
    private @Nullable Schema schema;

    @TestFactory
    Stream<DynamicTest> everyCardInEveryLanguageIsValid() {
        return usual().map(each -> DynamicTest.dynamicTest(each.name(), () -> {
            assumeTrue(Files.exists(SCHEMA), "skipped: the official schema is not there, at " + SCHEMA);
            assertThat(objections(render(each))).isEmpty();
        }));
    }

    @Test
    void theSchemaObjectsToWhatIsWrong() throws IOException {
        assumeTrue(Files.exists(SCHEMA), "skipped: the official schema is not there, at " + SCHEMA);
        assertThat(objections(JSON.readTree(
                        "{\"type\": \"AdaptiveCard\", \"version\": \"1.5\", \"body\": [{\"type\": \"Nothing\"}]}")))
                .isNotEmpty();
    }

    @TestFactory
    Stream<DynamicTest> everyCardIsSmallAndWhole() {
        return Stream.concat(usual(), extreme())
                .map(each -> DynamicTest.dynamicTest(each.name(), () -> {
                    String card = JSON.writeValueAsString(render(each));
                    assertThat(card.getBytes(StandardCharsets.UTF_8).length)
                            .as(each.name())
                            .isLessThan(MOST_BYTES);
                    assertThat(card).doesNotContain("${", "[object Object]");
                }));
    }

    @TestFactory
    Stream<DynamicTest> everyTextWrapsAndEveryCardCanBeRead() {
        return usual().map(each -> DynamicTest.dynamicTest(each.name(), () -> {
            JsonNode card = render(each);
            assertThat(card.findParents("wrap")).hasSize((int) blocks(card));
            assertThat(card.findValues("wrap")).allMatch(JsonNode::booleanValue);
            for (String needed : List.of("lang", "speak", "fallbackText")) {
                assertThat(card.path(needed).asString()).as(needed).isNotBlank();
            }
        }));
    }

    @TestFactory
    Stream<DynamicTest> aButtonSubmitsWhatItExecutes() {
        return usual().map(each -> DynamicTest.dynamicTest(each.name(), () -> {
            for (JsonNode button : render(each).findParents("fallback")) {
                if (!button.path("type").asString().startsWith("Action.")) {
                    continue;
                }
                ObjectNode carried = button.path("data").deepCopy().asObject();
                assertThat(button.at("/fallback/data"))
                        .isEqualTo(carried.put("verb", button.path("verb").asString()));
                assertThat(button.at("/fallback/type").asString()).isEqualTo("Action.Submit");
                assertThat(button.at("/fallback/title")).isEqualTo(button.path("title"));
            }
        }));
    }

    private static long blocks(JsonNode card) {
        return card.findValues("type").stream()
                .filter(type -> type.asString().equals("TextBlock"))
                .count();
    }

    private JsonNode render(Filled each) {
        return JSON.valueToTree(cards.render(each.card(), each.language(), each.data()));
    }

    private static Stream<Filled> usual() {
        var all = new ArrayList<Filled>();
        for (Locale language : languages()) {
            var answer = SampleData.answer("customer", "performs");
            var both = List.of(answer, SampleData.answer("vendor", "guides"));
            var fact = List.of(SampleData.answer(null, null));
            add(all, "answer", "both sides", language, SampleData.answers("Who?", both));
            var inside = List.of(SampleData.inside(answer, "Marie "));
            var sample = SampleData.with(SampleData.answers("Who?", inside), "addressed", "Worded for Contoso.");
            add(all, "answer", "inside", language, sample);
            add(all, "answer", "a fact", language, SampleData.answers("How long?", fact));
            var line = SampleData.inShort(List.of(SampleData.source(1, 1), SampleData.source(2, 3)));
            add(all, "list", "of one page", language, SampleData.list("Ours?", 1, 1, line));
            add(all, "list", "in its midst", language, SampleData.list("Ours?", 2, 3, line));
            add(all, "others", "five", language, SampleData.others("Who?", Collections.nCopies(5, line)));
            add(all, "others", "none", language, SampleData.others("Who?", List.of()));
            add(all, "source", "one side's", language, SampleData.answers("Who?", List.of(line)));
            add(all, "source", "both sides'", language, SampleData.answers("Who?", List.of(line, line)));
            add(all, "not-covered", "with topics", language, SampleData.notCovered("Printers?", 3));
            add(all, "not-covered", "without topics", language, SampleData.notCovered("Printers?", 0));
            add(all, "ask-back", "with topics", language, SampleData.notCovered("DNS", 5));
            add(all, "welcome", "with playbooks", language, Map.of("playbooks", List.of("Microsoft 365", "Intune")));
            add(all, "welcome", "without playbooks", language, Map.of());
            add(all, "status", "of a running one", language, SampleCards.status("Remediate", 4, 5));
            add(all, "status", "of one that has just begun", language, SampleCards.status("Initiate", 0, 0));
            add(all, "timeline", "of some months", language, SampleCards.timeline("Assess is complete", 12));
            add(all, "timeline", "of nothing", language, SampleCards.timeline("Today", 0));
        }
        return all.stream();
    }

    private static Stream<Filled> extreme() {
        var all = new ArrayList<Filled>();
        for (Locale language : languages()) {
            for (String filler : FILLERS) {
                String name = "long, of " + JSON.writeValueAsString(filler);
                Map<String, Object> topic = Map.of("task", filler.repeat(3_000), "entry", "e");
                var topics = List.of(topic, topic, topic);
                add(all, "answer", "4 " + name, language, SampleData.longest(4, filler));
                add(all, "answer", "2 inside " + name, language, SampleData.longestInside(2, filler));
                add(all, "answer", "4 inside " + name, language, SampleData.longestInside(4, filler));
                // Whoever reads a question takes these away, so that no card carries them.
                String question = SampleData.filled(filler, 500).replaceAll("\\p{Cc}", " ");
                var line = SampleData.longestInShort(20, filler);
                add(all, "list", name, language, SampleData.list(question, 2, 9, line));
                add(all, "others", name, language, SampleData.others(question, Collections.nCopies(5, line)));
                add(all, "source", "1 " + name, language, SampleData.answers(question, List.of(line)));
                add(all, "source", "4 " + name, language, SampleData.answers(question, Collections.nCopies(4, line)));
                add(all, "not-covered", name, language, Map.of("question", filler.repeat(50_000), "closest", topics));
                add(all, "welcome", name, language, Map.of("playbooks", Collections.nCopies(50, filler.repeat(500))));
                add(all, "status", name, language, SampleCards.status(filler.repeat(500), 6, 6));
                add(all, "timeline", name, language, SampleCards.timeline(filler.repeat(500), 20));
            }
        }
        return all.stream();
    }

    private static List<Locale> languages() {
        return Cards.LANGUAGES.stream().map(Locale::of).toList();
    }

    private static void add(List<Filled> all, String card, String what, Locale language, Map<String, Object> data) {
        all.add(new Filled(card + " " + language + ": " + what, card, language, data));
    }

    private List<String> objections(JsonNode card) throws IOException {
        if (schema == null) {
            ObjectNode official = (ObjectNode) JSON.readTree(Files.readString(SCHEMA));
            // It is draft 6, yet says "id" where that wants "$id".
            official.set("$id", official.remove("id"));
            schema = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_6)
                    .getSchema(official);
        }
        return schema.validate(card).stream().map(Object::toString).toList();
    }
}
