package dev.handrail.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.handrail.store.cosmos.gateway.StubGateway;
import dev.handrail.time.SettableClock;
import dev.handrail.time.SystemTime;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;

@ExtendWith(OutputCaptureExtension.class)
class CosmosSettingsTests {
    private static final String ACCOUNT = "--handrail.cosmos.endpoint=https://account.documents.azure.com:443/";

    @Import(StoreBeans.class)
    static class OnlyTheStore {
        @Bean
        SystemTime time() {
            return new SettableClock().time();
        }

        @Bean
        MeterRegistry meters() {
            return new SimpleMeterRegistry();
        }
    }

    @Test
    void keepsDocumentsInCosmosWhereTheSettingsSaySo(CapturedOutput output) throws Exception {
        try (StubGateway gateway = StubGateway.start(1, 1_000, Clock.systemUTC());
                ConfigurableApplicationContext program = start(
                        "--handrail.store=cosmos",
                        "--handrail.cosmos.endpoint=" + gateway.address(),
                        "--handrail.cosmos.key=" + StubGateway.KEY,
                        "--handrail.cosmos.database=bots")) {
            DocumentStore store = program.getBean(DocumentStore.class);
            store.commit("home", List.of(new Write.Create(new Document("home", "a", "note", "{}", null, null))));

            assertThat(store.read("home", "a")).isPresent();
            assertThat(store.read("home", "b")).isEmpty();
            assertThat(gateway.size()).isOne();
            assertThat(program.getBean(Sharing.class).amongInstances()).isTrue();
            assertThat(program.getBean(MeterRegistry.class)
                            .get(WatchedStore.CHARGE)
                            .tag("operation", "commit")
                            .summary()
                            .totalAmount())
                    .isEqualTo(4.95);
        }
        assertThat(output).doesNotContain(StubGateway.KEY).doesNotContain("ERROR");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "endpoint | is missing           | --handrail.cosmos.database=bots",
                "endpoint | set but blank        | --handrail.cosmos.endpoint=",
                "endpoint | is no address        | --handrail.cosmos.endpoint=account",
                "endpoint | is no address        | --handrail.cosmos.endpoint=https://me:secret@account.documents.azure.com/",
                "endpoint | is no address        | --handrail.cosmos.endpoint=https://account.documents.azure.com/dbs",
                "endpoint | is no address        | --handrail.cosmos.endpoint=https://account .azure.com/",
                "endpoint | must be https        | --handrail.cosmos.endpoint=http://account.documents.azure.com/",
                "endpoint | must be https        | --handrail.cosmos.endpoint=http://127.0.0.1:8081/",
                "endpoint | must be https        | --handrail.cosmos.endpoint=ftp://127.0.0.1/",
            })
    void refusesAnAddressThatIsNoneOrNotSafe(String key, String why, String setting, CapturedOutput output) {
        assertRefused(output, key, why, setting);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "key       | set but blank       | --handrail.cosmos.key=",
                "key       | is no key           | --handrail.cosmos.key=not%base64",
                "client-id | set but blank       | --handrail.cosmos.client-id=",
                "database  | is no name          | --handrail.cosmos.database=a/b",
            })
    void refusesWhatIsHalfOrMeaningless(String key, String why, String setting, CapturedOutput output) {
        assertRefused(output, key, why, ACCOUNT, setting);
    }

    @Test
    void refusesAKeyTogetherWithAnIdentity(CapturedOutput output) {
        String key = "--handrail.cosmos.key=" + StubGateway.KEY;

        assertRefused(output, "client-id", "contradicts", ACCOUNT, key, "--handrail.cosmos.client-id=some-id");
        assertThat(output).doesNotContain(StubGateway.KEY);
    }

    @Test
    void refusesSettingsOfCosmosWhereDocumentsAreKeptInSqlite(CapturedOutput output) {
        assertThatThrownBy(() -> start(ACCOUNT)).hasStackTraceContaining("StoreRefused");

        assertThat(output).contains("handrail.cosmos").contains("handrail.store=cosmos (environment: HANDRAIL_STORE)");
    }

    private static void assertRefused(CapturedOutput output, String key, String why, String... settings) {
        String[] all = Arrays.copyOf(settings, settings.length + 1);
        all[settings.length] = "--handrail.store=cosmos";
        assertThatThrownBy(() -> start(all)).hasStackTraceContaining("StoreRefused");

        String environment = "HANDRAIL_COSMOS_" + key.toUpperCase(Locale.ROOT).replace('-', '_');
        assertThat(output)
                .contains("APPLICATION FAILED TO START")
                .contains("handrail.cosmos." + key + " (environment: " + environment + ")")
                .contains(why)
                .doesNotContain("not%base64")
                .doesNotContain("secret@")
                .doesNotContain("\tat ");
    }

    private static ConfigurableApplicationContext start(String... settings) {
        String[] all = Arrays.copyOf(settings, settings.length + 1);
        all[settings.length] = "--handrail.mode=playground";
        return new SpringApplicationBuilder(OnlyTheStore.class)
                .web(WebApplicationType.NONE)
                .run(all);
    }
}
