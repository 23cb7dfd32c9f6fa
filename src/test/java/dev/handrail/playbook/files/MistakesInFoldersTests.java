package dev.handrail.playbook.files;

import static dev.handrail.playbook.files.SmallFolder.DOCUMENTS;
import static dev.handrail.playbook.files.SmallFolder.ENGLISH;
import static dev.handrail.playbook.files.SmallFolder.PLAYBOOK;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What can be wrong with files as a whole, and with files together. */
class MistakesInFoldersTests {
    @TempDir
    Path temporary;

    private SmallFolder folder;

    @BeforeEach
    void writeFolder() throws Exception {
        folder = SmallFolder.in(temporary);
    }

    @Test
    void aMissingLanguageNamesMeaningAndLanguage() throws Exception {
        Files.delete(temporary.resolve("acme/words.fr.yaml"));
        folder.replace("acme/words.pt.yaml", SmallFolder.words("warranty"), "");

        assertThat(folder.problems())
                .containsExactly(
                        PLAYBOOK + ":11: missing language: the meaning \"fuel\" has no words in fr",
                        PLAYBOOK + ":20: missing language: the meaning \"fuel-advice\" has no words in fr",
                        PLAYBOOK + ":26: missing language: the meaning \"warranty\" has no words in fr",
                        PLAYBOOK + ":26: missing language: the meaning \"warranty\" has no words in pt");
    }

    @Test
    void aPlaybookIdThatIsTakenNamesBothPlaces() throws Exception {
        folder.write("beta/playbook.yaml", "\nid: acme\nvendor: B\ntitle: B\ndocuments: []\nentries: []\n");

        assertThat(folder.problems())
                .containsExactly(
                        "beta/playbook.yaml:2: the playbook \"acme\" is already at acme/playbook.yaml:1: leave this"
                                + " one out, or give it an id of its own");
    }

    @Test
    void wordsOfAnotherPlaybookServeTheSameMeaningAndOwnOnesComeFirst() throws Exception {
        folder.write("beta/playbook.yaml", """
                id: beta
                vendor: Beta
                title: Beta
                documents: [handbook.md]
                entries:
                  - id: fill-up
                    meaning: fuel
                    kind: fact
                    sources: [{document: handbook.md, line: 9}]
                  - id: warranty
                    kind: fact
                    sources: [{document: handbook.md, line: 9}]
                """);
        folder.write("beta/words.en.yaml", SmallFolder.words("warranty").replace("This is", "Ours is"));

        var playbooks = folder.load().playbooks().orElseThrow();

        assertThat(playbooks.entry("beta/fill-up").orElseThrow().words("fr").text())
                .isEqualTo("This is about fuel.");
        assertThat(playbooks.entry("beta/warranty").orElseThrow().words("en").text())
                .isEqualTo("Ours is about warranty.");
        assertThat(playbooks.entry("beta/warranty").orElseThrow().words("pt").text())
                .isEqualTo("This is about warranty.");
        assertThat(playbooks.entry("acme/warranty").orElseThrow().words("en").text())
                .isEqualTo("This is about warranty.");
        assertThat(playbooks.withMeaning("fuel"))
                .extracting(entry -> entry.publicId())
                .containsExactly("acme/fuel", "beta/fill-up");
    }

    @Test
    void wordsThatNoEntryIsGivenAreNeverUsed() throws Exception {
        folder.write("beta/playbook.yaml", "id: beta\nvendor: B\ntitle: B\ndocuments: []\nentries: []\n");
        folder.write("beta/words.en.yaml", SmallFolder.words("fuel"));

        assertThat(folder.problems())
                .containsExactly("beta/words.en.yaml:1: these words are never used: every playbook that has the"
                        + " meaning \"fuel\" finds others first");
    }

    @Test
    void aFileThatIsNotUtf8NamesTheLine() throws Exception {
        folder.write(DOCUMENTS, folder.read(DOCUMENTS).replace("Ours", "Né").getBytes(StandardCharsets.ISO_8859_1));

        assertThat(folder.problems()).containsExactly(DOCUMENTS + ":11: the file is not in UTF-8");
    }

    @Test
    void aFileThatEndsAmidALetterIsNotUtf8() throws Exception {
        byte[] whole = (folder.read(DOCUMENTS) + "# é").getBytes(StandardCharsets.UTF_8);
        folder.write(DOCUMENTS, Arrays.copyOf(whole, whole.length - 1));

        assertThat(folder.problems()).containsExactly(DOCUMENTS + ":17: the file is not in UTF-8");
    }

    @Test
    void aControlCharacterNamesTheLine() throws Exception {
        folder.replace(PLAYBOOK, "vendor: Acme", "vendor: Ac\u0007me");

        assertThat(folder.problems()).containsExactly(PLAYBOOK + ":2: a control character does not belong here");
    }

    @Test
    void aFileOfMoreThanFiveMegabytesIsNotRead() throws Exception {
        folder.write(ENGLISH, "# " + "x".repeat(5 * 1024 * 1024));

        assertThat(folder.problems()).containsExactly(ENGLISH + ":1: the file is larger than 5 MB");
    }

    @Test
    void anEmptyFileIsToldAsSuch() throws Exception {
        folder.write(DOCUMENTS, "# nothing here\n");

        assertThat(folder.problems()).contains(DOCUMENTS + ":1: the file is empty");
    }

    @Test
    void aBombOfAliasesIsRefused() throws Exception {
        StringBuilder bomb = new StringBuilder("a0: &a0 [x, x, x, x, x, x, x, x, x, x]\n");
        for (int level = 1; level < 30; level++) {
            String inner = "*a" + (level - 1);
            bomb.append("a" + level + ": &a" + level + " [" + String.join(", ", List.of(inner, inner, inner)) + "]\n");
        }
        folder.write(ENGLISH, bomb.toString());

        assertThat(folder.problems())
                .containsExactly(ENGLISH + ":1: this cannot be read as YAML: Number of aliases for non-scalar nodes"
                        + " exceeds the specified max=50");
    }

    @Test
    void aFileNobodyReadsIsAMistake() throws Exception {
        folder.write("acme/words.fr.yml", "x: y\n");
        folder.write("playbook.yaml", "id: root\n");

        assertThat(folder.problems())
                .hasSize(2)
                .allMatch(problem -> problem.contains(":1: this file has no use here: a folder holds documents.yaml"));
    }

    @Test
    void aDocumentThatTheProductDescribesCannotBeDescribedAgain() throws Exception {
        SmallFolder other = SmallFolder.in(Files.createDirectory(temporary.resolve("nested")));
        List<PlaybookFile> product = FindPlaybookFiles.in(other.path(), new Problems()).stream()
                .filter(file -> file.name().equals(DOCUMENTS))
                .map(file -> new PlaybookFile(
                        "playbooks/documents.yaml", FindPlaybookFiles.ROOT, file.name(), file.content()))
                .toList();

        Loaded loaded = LoadPlaybooks.load(product, Optional.of(temporary));

        assertThat(loaded.problems())
                .extracting(Problem::message)
                .contains(
                        "the document \"handbook.md\" is already at playbooks/documents.yaml:1: leave it out here, entries"
                                + " can cite it all the same");
    }
}
