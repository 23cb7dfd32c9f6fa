package dev.handrail.playbook.files;

import static org.assertj.core.api.Assertions.assertThat;

import dev.handrail.playbook.Entry;
import dev.handrail.playbook.Kind;
import dev.handrail.playbook.Party;
import dev.handrail.playbook.Playbook;
import dev.handrail.playbook.Playbooks;
import dev.handrail.playbook.SourceDocument;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The example of the README is what a programme manager would copy, and so it must be right. */
class ExamplePlaybookTests {
    private static final Pattern YAML = Pattern.compile("```yaml\n(.*?)```", Pattern.DOTALL);

    private final Playbooks playbooks = ExamplePlaybook.loadBesideTheProducts();
    private final Playbook example = playbooks.playbook("brightwater").orElseThrow();

    @Test
    void showsBothSidesAndAFactWithALimit() {
        assertThat(example.entries())
                .extracting(Entry::party)
                .contains(Party.VENDOR)
                .contains(Party.CUSTOMER);
        assertThat(example.entries())
                .anyMatch(entry -> entry.kind() == Kind.FACT && entry.limit() != null)
                .anyMatch(entry -> !entry.with().isEmpty());
    }

    @Test
    void standsBesideTheProductsPlaybooksWithoutSharingAMeaning() {
        assertThat(playbooks.all()).hasSize(5);
        assertThat(example.entries())
                .allSatisfy(entry ->
                        assertThat(playbooks.withMeaning(entry.meaning())).containsExactly(entry));
    }

    @Test
    void everyTextLineOfItsDocumentIsNormativeOrExplained() throws Exception {
        SourceDocument guide = playbooks.document("guide.md").orElseThrow();
        List<String> lines = Files.readAllLines(ExamplePlaybook.FOLDER.resolve("guide.md"));

        assertThat(guide.lines()).isEqualTo(lines.size());
        assertThat(IntStream.rangeClosed(1, lines.size()))
                .allSatisfy(line -> assertThat(
                                guide.isNormative(line) || guide.whyNot(line).isPresent())
                        .as("line %d", line)
                        .isEqualTo(!lines.get(line - 1).isBlank()));
    }

    @Test
    void whatTheReadmeShowsStandsInIt() throws Exception {
        String shown = Files.readString(Path.of("README.md"));
        String chapter = shown.substring(shown.indexOf("## How a programme manager adds a playbook"));
        String files;
        try (Stream<Path> paths = Files.walk(ExamplePlaybook.FOLDER)) {
            files = paths.filter(path -> path.toString().endsWith(".yaml"))
                    .map(ExamplePlaybookTests::text)
                    .collect(Collectors.joining());
        }
        List<String> lines = YAML.matcher(chapter)
                .results()
                .flatMap(block -> block.group(1).lines())
                .map(line -> line.replaceFirst("\\s*#.*", ""))
                .filter(line -> !line.isBlank())
                .toList();

        assertThat(lines).hasSizeGreaterThan(40);
        assertThat(files.lines().map(String::stripTrailing).toList()).containsAll(lines);
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
