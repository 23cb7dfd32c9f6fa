package dev.handrail.playbook.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ValidatePlaybooksTests {
    @TempDir
    Path temporary;

    private final ByteArrayOutputStream printed = new ByteArrayOutputStream();

    @Test
    void aValidFolderIsCountedAndExitsWithZero() throws Exception {
        SmallFolder.in(temporary);

        assertThat(run(temporary.toString())).isZero();
        assertThat(output()).isEqualTo("no problems: 1 playbook, 3 entries\n");
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

    private int run(String... arguments) {
        return ValidatePlaybooks.run(List.of(arguments), new PrintStream(printed, true, StandardCharsets.UTF_8));
    }

    private String output() {
        return printed.toString(StandardCharsets.UTF_8);
    }
}
