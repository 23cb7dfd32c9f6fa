package dev.handrail.teams.credential;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class IdentityServiceTests {
    @Test
    void withoutVariablesItIsTheMachinesOwnAtItsFixedAddress() {
        var service = IdentityService.by(Map.<String, String>of()::get);
        assertThat(service.address()).hasToString("http://169.254.169.254/metadata/identity/oauth2/token");
    }

    @Test
    void whatItWantsToBeAskedWithIsNotPrinted() {
        var service = IdentityService.by(
                Map.of("IDENTITY_ENDPOINT", "http://127.0.0.1:1/msi/token", "IDENTITY_HEADER", "hush")::get);
        assertThat(service.toString()).contains("127.0.0.1").doesNotContain("hush");
    }
}
