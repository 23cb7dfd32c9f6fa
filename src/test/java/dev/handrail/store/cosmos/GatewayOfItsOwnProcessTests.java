package dev.handrail.store.cosmos;

import static org.assertj.core.api.Assertions.assertThat;

import dev.handrail.store.CommitResult.Conflict;
import dev.handrail.store.CosmosSettings;
import dev.handrail.store.Document;
import dev.handrail.store.Write;
import dev.handrail.store.cosmos.gateway.StubGateway;
import dev.handrail.time.SettableClock;
import java.io.BufferedReader;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The gateway serves several programs at once, and outlives them. */
@ExtendWith(QuietClient.class)
class GatewayOfItsOwnProcessTests {
    private static final Patience PATIENCE = new Patience(Duration.ofSeconds(30), Duration.ofSeconds(60), 3);

    @Test
    void keepsWhatProgramsThatComeAndGoHaveWritten() throws Exception {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        StubGateway.class.getName(),
                        "0",
                        "3")
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        try (BufferedReader said = process.inputReader()) {
            String address = said.readLine().replaceFirst(".* is at ", "");
            try (CosmosStore first = open(address)) {
                first.commit("home", List.of(new Write.Create(note("a"))));
            }
            try (CosmosStore second = open(address)) {
                assertThat(second.read("home", "a")).isPresent();
                assertThat(second.commit("home", List.of(new Write.Create(note("a")))))
                        .isEqualTo(new Conflict("a"));
            }
        } finally {
            process.destroyForcibly().waitFor();
        }
    }

    private static CosmosStore open(String address) {
        return CosmosStore.open(
                ConnectToCosmos.to(new CosmosSettings(address, StubGateway.KEY, null, "handrail")),
                "handrail",
                PATIENCE,
                new SettableClock().time());
    }

    private static Document note(String id) {
        return new Document("home", id, "note", "{}", null, null);
    }
}
