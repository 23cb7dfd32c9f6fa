package dev.handrail.card;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

class StartRefusalTests {
    private static void refuses(ThrowingCallable start, String... named) {
        assertThatThrownBy(start).isInstanceOf(BrokenCardException.class).hasMessageContainingAll(named);
    }

    private static void refusesCard(String content, String... named) {
        refuses(() -> CardFiles.readWithCard("cards/new.json", content), named);
    }

    @Test
    void jsonThatIsNoneIsNamedWithItsLine() {
        refusesCard("{\n  \"type\": \"AdaptiveCard\",\n  \"body\": [}\n", "cards/new.json", "line 3", "column 12");
    }

    @Test
    void anExpressionThatIsNoneIsNamedWithItsPlace() {
        refusesCard(
                "{\"body\": [{}, {\"text\": \"Hello ${name +}\"}]}",
                "cards/new.json",
                "$.body[1].text, column 15",
                "Hello ${name +}");
    }

    @Test
    void anExpressionThatIsNeverClosedIsRefused() {
        refusesCard("{\"text\": \"Hello ${name\"}", "cards/new.json", "$.text, column 7", "never closed");
    }

    @Test
    void anUnknownFunctionIsNamedWithItsPlace() {
        refusesCard("{\"text\": \"x ${toUpper(nosuch(name))}\"}", "cards/new.json", "$.text, column 13", "nosuch");
    }

    @Test
    void anUnknownFunctionInAConditionOrItsDataIsRefusedToo() {
        refusesCard("{\"body\": [{\"$when\": \"${nosuch(a)}\"}]}", "cards/new.json", "$.body[0].$when", "nosuch");
        refusesCard("{\"body\": [{\"$data\": \"${nosuch(a)}\"}]}", "cards/new.json", "$.body[0].$data", "nosuch");
    }

    @Test
    void aFunctionCalledWronglyIsRefused() {
        refusesCard("{\"text\": \"${if(a, 'b')}\"}", "cards/new.json", "$.text", "if(a, 'b')");
    }

    @Test
    void aTextThatNoLanguageHasIsNamedWithTheCard() {
        refusesCard("{\"text\": \"${$host.text.no.such}\"}", "cards/new.json", "$.text", "no.such", ".yaml");
    }

    @Test
    void aGroupOfTextsIsNoText() {
        refusesCard("{\"text\": \"${$host.text.heading}\"}", "cards/new.json", "heading");
        refusesCard("{\"text\": \"${$host.text.fact.phase[key]}\"}", "cards/new.json", "fact.phase");
    }

    @Test
    void aTextThatOneLanguageLacksIsNamedWithThatLanguage() {
        refuses(
                () -> CardFiles.readWithChanged(
                        "cards/text/pt.yaml", text -> text.replace("performs: \"Sua", "does: \"Sua")),
                "cards/text/",
                "heading.customer.");
    }

    @Test
    void aMissingLanguageIsNamed() {
        refuses(() -> CardFiles.readWithout("cards/text/fr.yaml"), "cards/text/fr.yaml", "missing");
    }

    @Test
    void yamlThatIsNoneIsNamedWithItsLine() {
        refuses(
                () -> CardFiles.readWithChanged("cards/text/fr.yaml", text -> "a: b\nc: [\n"),
                "cards/text/fr.yaml",
                "line 3");
    }

    @Test
    void anEmptyTextAndAKeyThatIsThereTwiceAreNamedWithTheirLines() {
        refuses(() -> CardFiles.readWithChanged("cards/text/fr.yaml", text -> "a: b\nc:\n"), "line 2", "c has no text");
        refuses(() -> CardFiles.readWithChanged("cards/text/fr.yaml", text -> "a: b\na: c\n"), "line 2", "the key a");
        refuses(() -> CardFiles.readWithChanged("cards/text/fr.yaml", text -> ""), "cards/text/fr.yaml");
    }
}
