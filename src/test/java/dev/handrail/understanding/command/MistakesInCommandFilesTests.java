package dev.handrail.understanding.command;

import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MistakesInCommandFilesTests {
    private static final Path FILE = Path.of("src/main/resources/commands/en.yaml");
    private static final String PLACE = "  status: |";

    @ParameterizedTest
    @CsvSource(delimiter = ';', textBlock = """
            show (the status;                    "(" is not closed by ")"
            show [the status;                    "[" is not closed by "]"
            show the) status;                    ")" closes what nothing opens
            show the | status;                   a | outside of brackets
            show (the|) status;                  an alternative without words
            show task(s);                        a bracket inside of a word: leave a space
            show {nothing};                      unknown {nothing}
            show {rest} now;                     {rest} has to stand at the end
            """)
    void aLineThatCannotBeReadIsToldWithItsPlace(String line, String mistake) throws IOException {
        String content = Files.readString(FILE).replace(PLACE, PLACE + "\n    " + line);
        assertThatIllegalStateException()
                .isThrownBy(() -> ReadCommandFile.read("en.yaml", content))
                .withMessage("en.yaml:" + (lineOf(content, PLACE) + 1) + ": " + mistake);
    }

    @ParameterizedTest
    @CsvSource({"status, weather, unknown command \"weather\"", "words, sayings, unknown part \"sayings\""})
    void anUnknownNameIsToldWithItsPlace(String name, String other, String mistake) throws IOException {
        String content = Files.readString(FILE).replaceFirst("(?m)^( *)" + name + ":", "$1" + other + ":");
        assertThatIllegalStateException()
                .isThrownBy(() -> ReadCommandFile.read("en.yaml", content))
                .withMessageStartingWith("en.yaml:")
                .withMessageContaining(mistake);
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', textBlock = """
            [my] [own] portfolio;   "portfolio" is
            [please] [show];        nothing at all would match
            """)
    void aTextThatMeansTwoThingsOrNoneIsTold(String line, String mistake) throws IOException {
        String content = Files.readString(FILE).replace(PLACE, PLACE + "\n    " + line);
        CommandFile file = ReadCommandFile.read("en.yaml", content);
        assertThatIllegalStateException()
                .isThrownBy(() -> CompileTemplates.compile(file.commands()))
                .withMessageContaining("en.yaml:" + (lineOf(content, PLACE) + 1))
                .withMessageContaining(mistake);
    }

    private static int lineOf(String content, String line) {
        return content.lines().toList().indexOf(line) + 1;
    }
}
