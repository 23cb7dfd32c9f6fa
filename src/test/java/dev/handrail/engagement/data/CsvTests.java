package dev.handrail.engagement.data;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsvTests {
    @Test
    void whatSeparatesIsQuotedAndQuotesAreDoubled() {
        assertThat(Csv.of(List.of(List.of("a,b", "say \"so\"", "two\r\nlines", "", "Żółć 組織"))))
                .isEqualTo("\"a,b\",\"say \"\"so\"\"\",\"two\r\nlines\",,Żółć 組織\r\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1"})
    void noSpreadsheetTakesATextForAFormula(String formula) {
        assertThat(Csv.of(List.of(List.of(formula))).replaceFirst("^\"", "")).startsWith("'" + formula);
    }

    @Test
    void aFormulaWithQuotesIsStillOneCell() {
        assertThat(Csv.of(List.of(List.of("=HYPERLINK(\"http://x\",\"y\")", "z"))))
                .isEqualTo("\"'=HYPERLINK(\"\"http://x\"\",\"\"y\"\")\",z\r\n");
    }
}
