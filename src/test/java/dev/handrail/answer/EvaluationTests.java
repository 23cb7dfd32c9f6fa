package dev.handrail.answer;

import static org.assertj.core.api.Assertions.assertThat;

import dev.handrail.playbook.Party;
import dev.handrail.playbook.Source;
import dev.handrail.playbook.files.ProductPlaybooks;
import dev.handrail.understanding.Interpretation;
import dev.handrail.understanding.Understanding;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** An alarm: the shares of right replies were two points higher when these floors were set. */
class EvaluationTests {
    private static final Logger LOG = LoggerFactory.getLogger(EvaluationTests.class);
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final Set<String> LANGUAGES = Set.of("en", "fr", "pt");
    private static final Understanding UNDERSTANDING = new Understanding();
    private static final AnswerQuestion ANSWER = new AnswerQuestion(ProductPlaybooks.load(), UNDERSTANDING);

    @ParameterizedTest
    @CsvSource({"qa-dev-plain.jsonl, 0.98, 0.9", "qa-dev.jsonl, 0.72, 0.9"})
    void answersAndRefusesAsOftenAsBefore(String file, double floor, double refusedFloor) {
        List<JsonNode> rows = rows(file);
        double right = share(rows);
        double refused = share(rows.stream()
                .filter(row -> row.get("kind").asString().equals("oos"))
                .toList());
        LOG.info("{}: {} questions, {} right, {} of those out of scope refused", file, rows.size(), right, refused);
        assertThat(right).isGreaterThanOrEqualTo(floor);
        assertThat(refused).isGreaterThanOrEqualTo(refusedFloor);
    }

    private static double share(List<JsonNode> rows) {
        return rows.stream().filter(EvaluationTests::isRight).count() / (double) rows.size();
    }

    private static boolean isRight(JsonNode row) {
        Interpretation said =
                UNDERSTANDING.interpret(row.get("q").asString(), null).orElseThrow();
        Reply reply = ANSWER.answer(said.text(), said.language(), said.language(), Scope.ANY);
        List<Answer> answers = reply.answers();
        Set<String> named = answers.stream().map(EvaluationTests::party).collect(Collectors.toSet());
        Set<String> expected =
                row.get("party").valueStream().map(JsonNode::asString).collect(Collectors.toSet());
        return switch (row.get("kind").asString()) {
            case "oos" -> answers.isEmpty() && !reply.asksBack();
            case "ambiguous" -> reply.asksBack() || (!answers.isEmpty() && named.containsAll(expected));
            case "what" ->
                answers.size() >= 3
                        && expected.contains(party(answers.getFirst()))
                        && answers.stream()
                                                .filter(answer -> isCited(answer, row))
                                                .count()
                                        * 2
                                >= answers.size();
            default ->
                !answers.isEmpty()
                        && (expected.isEmpty() || expected.contains(party(answers.getFirst())))
                        && isCited(answers.getFirst(), row);
        };
    }

    private static String party(Answer answer) {
        Party party = answer.entry().party();
        return party == null ? "" : party.code();
    }

    private static boolean isCited(Answer answer, JsonNode row) {
        return answer.sources().stream()
                .anyMatch(source -> row.get("accept").valueStream().anyMatch(range -> isWithin(source, range)));
    }

    private static boolean isWithin(Source source, JsonNode range) {
        return source.document().name().equals(range.get(0).asString())
                && source.firstLine() >= range.get(1).asInt()
                && source.lastLine() <= range.get(2).asInt();
    }

    private static List<JsonNode> rows(String file) {
        var in = Objects.requireNonNull(EvaluationTests.class.getResourceAsStream("/eval/" + file), file);
        try (var lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            return lines.lines()
                    .filter(line -> !line.isBlank())
                    .map(JSON::readTree)
                    .filter(row -> LANGUAGES.contains(row.get("lang").asString()))
                    .toList();
        } catch (IOException e) {
            throw new IllegalStateException(file, e);
        }
    }
}
