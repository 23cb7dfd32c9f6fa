package dev.handrail.engagement.data;

import static org.assertj.core.api.Assertions.assertThat;

import dev.handrail.chat.Incoming.Pressed.Manner;
import dev.handrail.engagement.LoadEngagement;
import dev.handrail.engagement.Participant;
import dev.handrail.engagement.Planted;
import dev.handrail.engagement.Role;
import dev.handrail.engagement.Side;
import dev.handrail.store.command.RunStoreCommand;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RestoredBackupTests {
    @TempDir
    private Path temporary;

    @Test
    void whatWasForgottenIsForgottenAgainWhenAnOlderBackupIsRestoredAndOnlyOnce() throws Exception {
        Path data = temporary.resolve("data");
        String setting = "handrail.data-dir=" + data;
        Path backup = temporary.resolve("backup.db");
        try (Planted planted = Planted.grow(setting)) {
            command("backup", backup, setting);
            planted.press(
                    "harriet",
                    planted.chat("harriet"),
                    "data.erase",
                    Map.of("engagement", planted.first.value(), "name", "Quillmarsh"),
                    Manner.SUBMIT_DIALOG);
            planted.press("beatriz", planted.chat("beatriz"), "data.forget-me", Map.of("asked", 1), Manner.BUTTON);
            planted.settle();
            planted.stage.advance("PT2M");
            assertThat(planted.bean(LoadEngagement.class).load(planted.first)).isEmpty();
        }
        assertThat(Files.readString(data.resolve("erased.log")).lines())
                .hasSize(2)
                .anyMatch(line -> line.startsWith("engagement "))
                .anyMatch(line -> line.startsWith("person "))
                .noneMatch(line -> line.contains("Quillmarsh") || line.contains("Beatriz"));
        command("restore", backup, setting);
        try (Planted planted = Planted.again(setting)) {
            planted.settle();
            planted.stage.advance("PT2M");
            assertThat(planted.bean(LoadEngagement.class).load(planted.first)).isEmpty();
            assertThat(planted.everything().stream()
                            .filter(document -> !document.kind().equals("mark"))
                            .filter(document ->
                                    !Planted.in(document.body(), words(planted)).isEmpty()))
                    .isEmpty();
            assertThat(planted.loaded(planted.second)
                            .people()
                            .participant("p2")
                            .orElseThrow()
                            .accounts())
                    .isEmpty();
            comesBack(planted);
            assertThat(planted.bean(EraseAgain.class).errands()).isEmpty();
        }
    }

    private static Stream<String> words(Planted planted) {
        return Stream.concat(
                Planted.WORDS.stream(),
                Stream.of("Beatriz Azevedo", planted.person("beatriz").objectId()));
    }

    private static void comesBack(Planted planted) {
        List<Participant> all =
                new ArrayList<>(planted.loaded(planted.second).people().all());
        all.add(planted.part("beatriz", Side.CUSTOMER, Role.PROJECT_MANAGER));
        planted.people(planted.second, all);
    }

    private static void command(String name, Path file, String setting) {
        ByteArrayOutputStream said = new ByteArrayOutputStream();
        int code = RunStoreCommand.run(
                List.of(name, file.toString(), "--" + setting), new PrintStream(said, true, StandardCharsets.UTF_8));
        assertThat(code).as(said.toString(StandardCharsets.UTF_8)).isZero();
    }
}
