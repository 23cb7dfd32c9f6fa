package dev.handrail.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import io.micrometer.core.instrument.MeterRegistry;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.health.actuate.endpoint.HealthEndpointGroups;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.test.json.JsonCompareMode;
import org.springframework.test.web.servlet.MockMvc;

@SpringBootTest(webEnvironment = WebEnvironment.MOCK)
@AutoConfigureMockMvc
class StoreInTheProgramTests {
    @Autowired
    DocumentStore store;

    @Autowired
    StoreSettings settings;

    @Autowired
    MeterRegistry meters;

    @Autowired
    HealthEndpointGroups groups;

    @Autowired
    MockMvc web;

    @Test
    void keepsDocumentsInAFileOfATestsOwnAndCountsCommits() {
        String home = UUID.randomUUID().toString();
        store.commit(home, List.of(new Write.Create(new Document(home, "a", "note", "{}", null, null))));

        assertThat(store.read(home, "a")).isPresent();
        assertThat(settings.dataDir().resolve("handrail.db")).exists();
        assertThat(settings.dataDir()).isNotEqualTo(Path.of("data"));
        assertThat(Files.notExists(Path.of("data", "handrail.lock"))).isTrue();
        assertThat(meters.get(WatchedStore.NAME)
                        .tag("result", "committed")
                        .timer()
                        .count())
                .isPositive();
    }

    @Test
    void readinessFollowsTheStoreAndLivenessDoesNot() {
        assertThat(groups.get("readiness")).isNotNull().matches(group -> group.isMember("store"));
        assertThat(groups.get("liveness")).isNotNull().matches(group -> !group.isMember("store"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"readiness", "liveness"})
    void tellsItsHealthWithoutDetails(String group) throws Exception {
        web.perform(get("/actuator/health/" + group))
                .andExpect(status().isOk())
                .andExpect(content().json("{\"status\":\"UP\"}", JsonCompareMode.STRICT));
    }
}
