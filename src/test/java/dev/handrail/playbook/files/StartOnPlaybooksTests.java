package dev.handrail.playbook.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.handrail.playbook.Playbooks;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

@ExtendWith(OutputCaptureExtension.class)
class StartOnPlaybooksTests {
    @TempDir
    Path temporary;

    @Test
    void theUsersPlaybooksStandBesideTheProducts() throws Exception {
        SmallFolder.in(temporary);

        try (ConfigurableApplicationContext context = start(temporary.toString())) {
            Playbooks playbooks = context.getBean(Playbooks.class);
            assertThat(playbooks.playbook("acme")).isPresent();
            assertThat(playbooks.playbook("microsoft-365")).isPresent();
        }
    }

    @Test
    void aBlankSettingIsNoFolder() {
        try (ConfigurableApplicationContext context = start("")) {
            assertThat(context.getBean(Playbooks.class).playbook("intune")).isPresent();
        }
    }

    @Test
    void mistakesStopTheStartWithTheirPlacesAndWithoutAStackTrace(CapturedOutput output) throws Exception {
        SmallFolder folder = SmallFolder.in(temporary);
        folder.replace(SmallFolder.PLAYBOOK, "kind: fact", "kind: rule");
        folder.replace(SmallFolder.PLAYBOOK, "phase: start", "phase: begin");

        assertThatThrownBy(() -> start(temporary.toString())).hasRootCauseInstanceOf(PlaybooksRefused.class);

        assertThat(output)
                .contains(temporary + "/acme/playbook.yaml:15: unknown phase \"begin\"")
                .contains(temporary + "/acme/playbook.yaml:27: unknown kind \"rule\"")
                .contains("handrail.playbooks")
                .doesNotContain("\tat ");
    }

    private static ConfigurableApplicationContext start(String folder) {
        return new SpringApplicationBuilder(OnlyPlaybooks.class)
                .web(WebApplicationType.NONE)
                .run("--handrail.playbooks=" + folder, "--handrail.mode=playground");
    }

    @Configuration(proxyBeanMethods = false)
    @Import(PlaybookBeans.class)
    static class OnlyPlaybooks {}
}
