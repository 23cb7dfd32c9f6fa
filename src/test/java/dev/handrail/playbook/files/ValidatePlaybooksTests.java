package dev.handrail.playbook.files;

import static org.assertj.core.api.Assertions.assertThat;

import dev.handrail.HandrailApplication;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ValidatePlaybooksTests {
    /** What is said of {@link #severalMistakes()}. */
    private static final String SEVERAL_PROBLEMS = """
            acme/playbook.yaml:11: missing language: the meaning "fuel" has no words in pt
            acme/playbook.yaml:15: unknown phase "begin"; known: start, later
            acme/playbook.yaml:20: missing language: the meaning "fuel-advice" has no words in pt
            acme/playbook.yaml:22: unknown party "seller"; known: vendor, customer, partner, shared
            acme/playbook.yaml:25: line 16 is not normative: heading
            acme/playbook.yaml:26: missing language: the meaning "fuel" has no words in pt
            acme/playbook.yaml:26: the entry "fuel" is already at acme/playbook.yaml:11
            acme/playbook.yaml:27: unknown kind "rule"; known: responsibility, fact
            acme/playbook.yaml:28: a length of time is written as P5D, P30D or P12M, not "a year"
            acme/words.en.yaml:5: only 7 phrasings, at least 8 are needed
            acme/words.en.yaml:24: words for an unknown meaning "warranty": no entry has it
            acme/words.fr.yaml:2: the key "asked" is missing
            acme/words.fr.yaml:4: unknown key "aksed"
            acme/words.fr.yaml:25: words for an unknown meaning "warranty": no entry has it
            acme/words.xx.yaml:1: this file has no use here: a folder holds documents.yaml and a folder for each \
            playbook with playbook.yaml and words.LANGUAGE.yaml, where LANGUAGE is one of en, fr, de, it, ja, pt, \
            es, zh-Hant
            documents.yaml:13: line 99 is not in the document, which has 40
            documents.yaml:16: unknown reason "picture"; known: metadata, heading, navigation, image, introduction, \
            explanation
            17 problems in 5 files
            """;

    @TempDir
    Path temporary;

    private final ByteArrayOutputStream printed = new ByteArrayOutputStream();

    @Test
    void aValidFolderIsCountedAndExitsWithZero() throws Exception {
        SmallFolder.in(temporary);

        assertThat(run(temporary.toString())).isZero();
        assertThat(output()).isEqualTo("""
                no problems: 1 playbook, 3 entries
                cited: 4 of 12 normative lines (33.3 %), mean width of a source 1.33 lines
                  handbook.md: 4 of 12, not cited: 5-7, 9, 18-20, 39
                """);
    }

    @Test
    void everyProblemIsPrintedInOrderAndExitsWithOne() throws Exception {
        SmallFolder folder = SmallFolder.in(temporary);
        folder.replace(SmallFolder.PLAYBOOK, "kind: fact", "kind: rule");
        folder.replace(SmallFolder.PLAYBOOK, "phase: start", "phase: begin");
        folder.replace(SmallFolder.DOCUMENTS, "why: image", "why: picture");

        assertThat(run(temporary.toString())).isOne();
        assertThat(output().replace(temporary + "/", "").lines())
                .containsExactly(
                        "acme/playbook.yaml:15: unknown phase \"begin\"; known: start, later",
                        "acme/playbook.yaml:27: unknown kind \"rule\"; known: responsibility, fact",
                        "documents.yaml:16: unknown reason \"picture\"; known: metadata, heading, navigation, image,"
                                + " introduction, explanation",
                        "3 problems in 2 files");
    }

    @Test
    void mistakesOfManyKindsAreToldAtOnce() throws Exception {
        severalMistakes();

        assertThat(run(temporary.toString())).isOne();
        assertThat(output().replace(temporary + "/", "")).isEqualTo(SEVERAL_PROBLEMS);
    }

    @Test
    void theProgramItselfPrintsThemAndExitsWithOne() throws Exception {
        severalMistakes();

        Process program = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx128m",
                        "-Dstdout.encoding=UTF-8",
                        "-DCOSMOS.DISABLE_IMDS_ACCESS=true",
                        "-cp",
                        System.getProperty("java.class.path"),
                        HandrailApplication.class.getName(),
                        "validate-playbooks",
                        temporary.toString())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        try (InputStream stream = program.getInputStream()) {
            String output = new String(stream.readAllBytes(), StandardCharsets.UTF_8);
            assertThat(output.replace(temporary + "/", "")).isEqualTo(SEVERAL_PROBLEMS);
        }
        assertThat(program.waitFor()).isOne();
    }

    @Test
    void aCopyOfTheProductsPlaybooksIsToldWhatToDo() throws Exception {
        for (PlaybookFile file : FindPlaybookFiles.ofTheProduct()) {
            Path copy = temporary.resolve(file.place().replaceFirst("playbooks/", ""));
            Files.createDirectories(Objects.requireNonNull(copy.getParent()));
            Files.write(copy, file.content().getContentAsByteArray());
        }

        assertThat(run(temporary.toString())).isOne();
        assertThat(output().replace(temporary + "/", ""))
                .contains(
                        "intune/playbook.yaml:2: the playbook \"intune\" is already at playbooks/intune/playbook.yaml:2,"
                                + " which comes with Handrail and is always there: leave this one out, or give it an id of its"
                                + " own\n")
                .containsPattern("documents.yaml:\\d+: the document \"000_eef01a1f4838bd84.txt\" is already at"
                        + " playbooks/documents.yaml:\\d+: leave it out here, entries can cite it all the same\n")
                .endsWith("9 problems in 5 files\n");
    }

    @Test
    void givenOnePlaybooksFolderItAsksForTheOneAbove() throws Exception {
        SmallFolder.in(temporary);

        assertThat(run(temporary.resolve("acme").toString())).isOne();
        assertThat(output().replace(temporary + "/", "")).isEqualTo("""
                acme/playbook.yaml:1: this is the folder of one playbook: name the folder above it, which holds \
                documents.yaml and a folder for each playbook
                1 problem in 1 file
                """);
    }

    @Test
    void givenAllFilesInOneFolderItAsksForAFolderForThePlaybook() throws Exception {
        SmallFolder folder = SmallFolder.in(temporary);
        Files.move(temporary.resolve(SmallFolder.DOCUMENTS), temporary.resolve("acme/documents.yaml"));

        assertThat(run(folder.path().resolve("acme").toString())).isOne();
        assertThat(output().replace(temporary + "/", "")).isEqualTo("""
                acme/playbook.yaml:1: a playbook has a folder of its own beside documents.yaml: move playbook.yaml \
                and its words.LANGUAGE.yaml into one
                1 problem in 1 file
                """);
    }

    @Test
    void theExampleOfTheReadmeIsWithoutProblemsAndCitesEverything() {
        assertThat(run(ExamplePlaybook.FOLDER.toString())).isZero();
        assertThat(output()).isEqualTo("""
                no problems: 1 playbook, 4 entries
                cited: 4 of 4 normative lines (100.0 %), mean width of a source 1.00 lines
                  guide.md: 4 of 4
                """);
    }

    @Test
    void anIdThatTheProductHasIsTaken() throws Exception {
        SmallFolder.in(temporary).replace(SmallFolder.PLAYBOOK, "id: acme", "id: intune");

        assertThat(run(temporary.toString())).isOne();
        assertThat(output()).contains("the playbook \"intune\" is already at playbooks/intune/playbook.yaml:");
    }

    @Test
    void aFolderWithoutPlaybooksIsAMistake() {
        assertThat(run(temporary.toString())).isOne();
        assertThat(output()).contains("there is no playbook here");
    }

    @Test
    void aFolderThatIsNotThereIsAMistake() {
        assertThat(run(temporary.resolve("missing").toString())).isOne();
        assertThat(output()).contains("missing:1: this is no folder that can be read");
    }

    @Test
    void aFileIsNoFolder() throws Exception {
        Path file = Files.writeString(temporary.resolve("playbook.txt"), "x");

        assertThat(run(file.toString())).isOne();
        assertThat(output()).contains("playbook.txt:1: this is no folder that can be read");
    }

    @Test
    void withoutAFolderItSaysHowItIsUsed() {
        assertThat(run()).isEqualTo(2);
        assertThat(output()).isEqualTo("usage: validate-playbooks FOLDER\n");
    }

    private void severalMistakes() throws Exception {
        SmallFolder folder = SmallFolder.in(temporary);
        folder.replace(SmallFolder.DOCUMENTS, "33, 39]", "33, 39, 99]");
        folder.replace(SmallFolder.DOCUMENTS, "why: image", "why: picture");
        folder.replace(SmallFolder.PLAYBOOK, "phase: start", "phase: begin");
        folder.replace(SmallFolder.PLAYBOOK, "party: vendor", "party: seller");
        folder.replace(SmallFolder.PLAYBOOK, "line: 17", "line: 16");
        folder.replace(SmallFolder.PLAYBOOK, "  - id: warranty\n    kind: fact", "  - id: fuel\n    kind: rule");
        folder.replace(SmallFolder.PLAYBOOK, "P12M", "a year");
        folder.replace(SmallFolder.ENGLISH, "    - who eight fuel\n", "");
        folder.replace("acme/words.fr.yaml", "asked:", "aksed:");
        Files.delete(temporary.resolve("acme/words.pt.yaml"));
        folder.write("acme/words.xx.yaml", "fuel: {}\n");
    }

    private int run(String... arguments) {
        return ValidatePlaybooks.run(List.of(arguments), new PrintStream(printed, true, StandardCharsets.UTF_8));
    }

    private String output() {
        return printed.toString(StandardCharsets.UTF_8);
    }
}
