package dev.handrail.card;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PlainTextTests {
    @ParameterizedTest
    @CsvSource(delimiter = '¦', quoteCharacter = '"', textBlock = """
            **bold** and _soft_    ¦ \\*\\*bold\\*\\* and \\_soft\\_
            [text](http://e.com)   ¦ \\[text\\](http\\://e.com)
            ![text](x)             ¦ \\!\\[text\\](x)
            see https://e.com      ¦ see https\\://e.com
            www.e.com              ¦ www\\.e.com
            write to a@e.com       ¦ write to a\\@e.com
            <b>x</b>               ¦ \\<b\\>x\\</b\\>
            `code` ~~gone~~        ¦ \\`code\\` \\~\\~gone\\~\\~
            a \\* b                ¦ a \\\\\\* b
            &lt;b&gt;              ¦ \\&lt;b\\&gt;
            # head                 ¦ \\# head
            - item                 ¦ \\- item
            1. item                ¦ 1\\. item
            R&D, 50 % off - or not ¦ R&D, 50 % off - or not
            Who sets up multi-factor authentication? ¦ Who sets up multi-factor authentication?
            """)
    void signsOfMarkdownShowAsTyped(String typed, String escaped) {
        assertThat(PlainText.escape(typed)).isEqualTo(escaped);
    }

    @Test
    void everyLineIsEscapedAtItsStart() {
        assertThat(PlainText.escape("a\n# b\n---")).isEqualTo("a\n\\# b\n\\---");
    }

    @Test
    void signsThatAreNotSeenAreTakenAway() {
        assertThat(PlainText.escape("a\u0000b\u202ec\u0007")).isEqualTo("abc");
    }

    @Test
    void aLongTextIsCutBetweenCharacters() {
        assertThat(PlainText.shorten("abcdef", 6)).isEqualTo("abcdef");
        assertThat(PlainText.shorten("abcdefg", 6)).isEqualTo("abcde…");
        assertThat(PlainText.shorten("abcd😀fg", 6)).isEqualTo("abcd…");
    }
}
