package dev.handrail.playbook.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.handrail.playbook.NonNormative;
import dev.handrail.playbook.Section;
import dev.handrail.playbook.SourceDocument;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Holds what documents.yaml says against the documents themselves, where they are at hand. */
class SourceDocumentsTests {
    private static final Path SEEDS = Path.of("..", "shared", "seeds");

    static Stream<SourceDocument> documents() {
        var documents = new ReadDocuments();
        FindPlaybookFiles.ofTheProduct().stream()
                .filter(file -> file.name().equals("documents.yaml"))
                .flatMap(file -> OpenYaml.open(file, new Problems()).stream())
                .forEach(documents::read);
        return documents.documents().values().stream();
    }

    @ParameterizedTest
    @MethodSource("documents")
    void hashAndLengthAreTheFiles(SourceDocument document) throws Exception {
        byte[] bytes = Files.readAllBytes(seed(document));

        assertThat(document.sha256())
                .isEqualTo(HexFormat.of()
                        .formatHex(MessageDigest.getInstance("SHA-256").digest(bytes)));
        assertThat(document.lines()).isEqualTo(lines(document).size());
    }

    @ParameterizedTest
    @MethodSource("documents")
    void everyLineIsNormativeOrExplainedOrWithoutText(SourceDocument document) throws Exception {
        List<String> lines = lines(document);
        List<String> wrong = new ArrayList<>();
        for (int line = 1; line <= lines.size(); line++) {
            boolean text = !withoutMarkup(lines.get(line - 1)).isEmpty();
            Optional<NonNormative> why = document.whyNot(line);
            boolean normative = document.isNormative(line);
            boolean right = why.equals(Optional.of(NonNormative.METADATA)) || text == (normative || why.isPresent());
            if (!right) {
                wrong.add(line + ": " + lines.get(line - 1));
            }
        }
        assertThat(wrong).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("documents")
    void everySectionsTitleStandsInItsHeading(SourceDocument document) throws Exception {
        List<String> lines = lines(document);
        assertThat(all(document.sections())).isNotEmpty().allSatisfy(section -> {
            assertThat(withoutMarkup(lines.get(section.heading() - 1))).isEqualTo(section.title());
            assertThat(document.whyNot(section.heading())).contains(NonNormative.HEADING);
        });
    }

    @ParameterizedTest
    @MethodSource("documents")
    void everyHeadingOfTheTextBeginsASection(SourceDocument document) throws Exception {
        List<String> lines = lines(document);
        List<Integer> begun =
                all(document.sections()).stream().map(Section::heading).toList();
        for (int line = 1; line <= lines.size(); line++) {
            boolean inText = !document.whyNot(line).equals(Optional.of(NonNormative.METADATA));
            if (inText && lines.get(line - 1).matches("#+ .*")) {
                assertThat(begun).as("a heading in line " + line).contains(line);
            }
        }
    }

    private static List<Section> all(List<Section> sections) {
        return sections.stream()
                .flatMap(section -> Stream.concat(Stream.of(section), all(section.sections()).stream()))
                .toList();
    }

    /** What is left of a line without tags, comments, rules and the signs of headings, notes and emphasis. */
    private static String withoutMarkup(String line) {
        String text =
                line.replaceAll("<!--.*?-->|<[^>]+>", "").replace("**", "").strip();
        text = text.replaceAll("^#+\\s*|^>\\s?\\[!.*]$", "");
        return text.matches("[\\s|>-]*") ? "" : text.strip();
    }

    private static List<String> lines(SourceDocument document) throws IOException {
        return Files.readAllLines(seed(document));
    }

    private static Path seed(SourceDocument document) {
        Path seed = SEEDS.resolve(document.name());
        assumeTrue(Files.exists(seed), "Skipped: the source documents are not at " + SEEDS);
        return seed;
    }
}
