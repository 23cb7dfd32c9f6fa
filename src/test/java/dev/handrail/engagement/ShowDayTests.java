package dev.handrail.engagement;

import static org.assertj.core.api.Assertions.assertThat;

import dev.handrail.understanding.Language;
import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ShowDayTests {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            ENGLISH    | 2020-07-01 | July 1, 2020
            ENGLISH    | 2021-01-04 | January 4, 2021
            FRENCH     | 2020-07-01 | 1er juillet 2020
            FRENCH     | 2021-01-11 | 11 janvier 2021
            PORTUGUESE | 2020-07-01 | 1º de julho de 2020
            PORTUGUESE | 2016-04-28 | 28 de abril de 2016
            """)
    void aDateIsWrittenAsItsLanguageDoes(Language language, LocalDate date, String said) {
        assertThat(ShowDay.written(date, language)).isEqualTo(said);
    }
}
