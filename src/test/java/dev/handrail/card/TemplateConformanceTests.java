package dev.handrail.card;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class TemplateConformanceTests {
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-03-01T10:20:30.123Z"), ZoneOffset.UTC);
    private static final List<String> FILES = List.of(
            "01-binding",
            "02-data",
            "03-when",
            "04-string",
            "05-number",
            "06-logic",
            "07-collection",
            "08-date",
            "09-cards");

    /** JavaScript knows one kind of number. */
    private static final Comparator<JsonNode> SAME = (a, b) ->
            a.isNumber() && b.isNumber() ? Double.compare(a.doubleValue(), b.doubleValue()) : a.equals(b) ? 0 : 1;

    @Test
    void noCaseIsLost() {
        assertThat(cases()).hasSize(613);
    }

    @TestFactory
    Stream<DynamicTest> everyCaseGivesWhatTheOfficialLibraryGives() {
        return cases().stream()
                .map(each -> DynamicTest.dynamicTest(each.path("name").stringValue(), () -> check(each)));
    }

    private static void check(JsonNode given) {
        if (given.path("error").asBoolean(false)) {
            assertThatThrownBy(() -> expand(given)).isInstanceOf(TemplateException.class);
            return;
        }
        Expansion expansion = expand(given);
        assertThat(expansion.card().equals(SAME, given.get("expected")))
                .as("%s should be %s", expansion.card(), given.get("expected"))
                .isTrue();
        assertThat(expansion.warnings()).hasSize(given.path("warnings").asInt(0));
    }

    private static Expansion expand(JsonNode given) {
        return Template.compile(given.get("template")).expand(given.get("data"), given.get("host"), CLOCK);
    }

    private static List<JsonNode> cases() {
        return FILES.stream()
                .flatMap(file -> read(file + ".json").valueStream())
                .toList();
    }

    private static JsonNode read(String file) {
        try (InputStream in = TemplateConformanceTests.class.getResourceAsStream("/templating/" + file)) {
            assertThat(in).as(file).isNotNull();
            return JSON.readTree(in);
        } catch (IOException unreadable) {
            throw new java.io.UncheckedIOException(unreadable);
        }
    }
}
