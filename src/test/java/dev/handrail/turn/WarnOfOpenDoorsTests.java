package dev.handrail.turn;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

@ExtendWith(OutputCaptureExtension.class)
class WarnOfOpenDoorsTests {
    private final ApplicationContextRunner start = new ApplicationContextRunner().withUserConfiguration(Doors.class);

    @Test
    void warnsWhereTheBotIsOpenToAllAndNamesTheKey(CapturedOutput output) {
        start.withPropertyValues("handrail.mode=teams")
                .run(started ->
                        assertThat(output).contains("WARN").contains("handrail.tenants (HANDRAIL_TENANTS) is not set"));
    }

    @Test
    void isSilentWhereTenantsAreNamedAndInThePlayground(CapturedOutput output) {
        start.withPropertyValues("handrail.mode=teams", "handrail.tenants=contoso")
                .run(started -> assertThat(output).doesNotContain("handrail.tenants"));
        start.withPropertyValues("handrail.mode=playground")
                .run(started -> assertThat(output).doesNotContain("handrail.tenants"));
    }

    @Configuration
    @EnableConfigurationProperties(AllowedTenants.class)
    @Import(WarnOfOpenDoors.class)
    static class Doors {}
}
