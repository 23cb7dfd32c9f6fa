package dev.handrail.card;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class TemplateTests {
    private static final JsonMapper JSON = JsonMapper.shared();

    private static JsonNode expand(String text, String data) {
        JsonNode template = JSON.createObjectNode().put("t", text);
        return Template.compile(template)
                .expand(JSON.readTree(data), null, CardFiles.CLOCK)
                .card()
                .path("t");
    }

    @Test
    void whatIsNoExpressionIsNamedWithPathAndColumn() {
        assertThatThrownBy(() -> Template.compile(JSON.readTree("{\"a\": [1, {\"b\": \"x ${1 +}\"}]}")))
                .isInstanceOfSatisfying(TemplateException.class, wrong -> {
                    assertThat(wrong.path()).isEqualTo("$.a[1].b");
                    assertThat(wrong.expression()).isEqualTo("x ${1 +}");
                    assertThat(wrong.column()).isEqualTo(8);
                });
    }

    @Test
    void whatHasNoValueIsNamedWithItsPath() {
        assertThatThrownBy(() -> expand("${toUpper(n)}", "{\"n\": 1}"))
                .isInstanceOf(TemplateException.class)
                .hasMessageContaining("$.t")
                .hasMessageContaining("n is neither a string");
    }

    @Test
    void theTimeIsTheClocks() {
        assertThat(expand("${utcNow()}", "{}").asString()).isEqualTo("2026-03-01T10:20:30.123Z");
        assertThat(expand("${getFutureTime(1, 'Day', 'yyyy-MM-dd')}", "{}").asString())
                .isEqualTo("2026-03-02");
    }

    @Test
    void whatIsTooDeepOrTooLongIsRefusedAndNotRunInto() {
        assertThatThrownBy(() -> expand("${" + "(".repeat(5_000) + "1" + ")".repeat(5_000) + "}", "{}"))
                .isInstanceOf(TemplateException.class);
        assertThatThrownBy(() -> expand("${" + "!".repeat(900) + "a}", "{}")).isInstanceOf(TemplateException.class);
        assertThatThrownBy(() -> expand("${1" + "+1".repeat(100_000) + "}", "{}"))
                .isInstanceOf(TemplateException.class);
        assertThat(expand("${1" + "+1".repeat(400) + "}", "{}").asInt()).isEqualTo(401);
    }

    @Test
    void aCardThatListsMultiplyWithoutEndIsRefused() {
        JsonNode data =
                JSON.readTree("{\"l\": [1, 2, 3, 4, 5, 6, 7, 8, 9, 10], \"t\": \"" + "x".repeat(100_000) + "\"}");
        String innermost = "{\"$data\": \"${$root.l}\", \"v\": 1}";
        assertThat(nested(innermost, 3, data).toString()).hasSizeGreaterThan(10_000);
        for (String each : new String[] {
            "{\"$data\": \"${$root.l}\", \"$data2\": " + innermost + "}",
            "{\"$data\": \"${$root.l}\", \"v\": \"${$root.l}\", \"w\": \"${$root.t}\"}",
            "{\"$data\": \"${$root.l}\", \"$when\": \"${$root.l == 1}\"}"
        }) {
            assertThatThrownBy(() -> nested(each, 5, data))
                    .isInstanceOf(TemplateException.class)
                    .hasMessageContaining("more than 100000 parts");
        }
    }

    private static JsonNode nested(String innermost, int times, JsonNode data) {
        String template = innermost;
        for (int i = 0; i < times; i++) {
            template = "{\"$data\": \"${$root.l}\", \"c\": [" + template + "]}";
        }
        return Template.compile(JSON.readTree("[" + template + "]"))
                .expand(data, null, CardFiles.CLOCK)
                .card();
    }

    @Test
    void expandingDoesNotChangeTheData() {
        JsonNode data = JSON.readTree("{\"o\": {\"a\": [3, 1]}, \"l\": [1]}");
        JsonNode before = data.deepCopy();
        JsonNode template = JSON.readTree("""
                {"a": "${addProperty(o, 'b', sortBy(o.a))}", "b": ["${l}", 2], "c": "${setPathToValue($root.l, 5)}",
                 "d": "${merge(o, o)}", "e": [{"$data": "${l}", "$when": "${$data == 1}", "v": "${$data}"}]}""");
        Template.compile(template).expand(data, null, CardFiles.CLOCK);
        assertThat(data).isEqualTo(before);
    }
}
