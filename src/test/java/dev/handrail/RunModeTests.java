package dev.handrail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.context.properties.source.ConfigurationPropertySources;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.env.SystemEnvironmentPropertySource;

class RunModeTests {
    @Test
    void isThePlaygroundWhereNothingIsConfigured() {
        assertThat(mode(Map.of())).isEqualTo("playground");
    }

    @Test
    void isTeamsAsSoonAsAnyCredentialIsThere() {
        assertThat(mode(Map.of("handrail.teams.secret", "s"))).isEqualTo("teams");
        assertThat(mode(Map.of("handrail.teams.managed-identity", "true"))).isEqualTo("teams");
        assertThat(mode(Map.of("HANDRAIL_TEAMS_APPID", "a"))).isEqualTo("teams");
        assertThat(mode(Map.of("HANDRAIL_TEAMS_APP_ID", "a"))).isEqualTo("teams");
    }

    @Test
    void isWhatIsAskedFor() {
        assertThat(mode(Map.of("handrail.mode", "teams"))).isEqualTo("teams");
        assertThat(mode(Map.of("handrail.mode", " Playground "))).isEqualTo("playground");
    }

    @Test
    void refusesThePlaygroundTogetherWithACredentialAndNamesIt() {
        assertThatExceptionOfType(SettingRefused.class)
                .isThrownBy(() -> mode(Map.of("handrail.mode", "playground", "handrail.teams.secret", "hush")))
                .withMessageContaining("handrail.teams.secret")
                .satisfies(refused -> assertThat(refused.getMessage()).doesNotContain("hush"));
    }

    @Test
    void refusesAModeThatIsNeither() {
        assertThatExceptionOfType(SettingRefused.class)
                .isThrownBy(() -> mode(Map.of("handrail.mode", "slack")))
                .withMessageContaining("handrail.mode");
    }

    @Test
    void refusesASlipInTheNameOfASetting() {
        assertThatExceptionOfType(SettingRefused.class)
                .isThrownBy(() -> mode(Map.of("handrail.teams.secrte", "hush")))
                .withMessageContaining("handrail.teams.secrte is not a setting");
        assertThatExceptionOfType(SettingRefused.class)
                .isThrownBy(() -> mode(Map.of("HANDRAIL_TEAMS_APPLICATION_ID", "a")))
                .withMessageContaining("HANDRAIL_TEAMS_APPLICATION_ID");
    }

    @Test
    void knowsTheElementsOfAList() {
        assertThat(mode(Map.of("handrail.tenants[0]", "a", "HANDRAIL_TENANTS_1", "b")))
                .isEqualTo("playground");
    }

    private static String mode(Map<String, Object> settings) {
        Map<String, Object> variables = new HashMap<>();
        Map<String, Object> properties = new HashMap<>();
        settings.forEach((key, value) -> (key.startsWith("HANDRAIL") ? variables : properties).put(key, value));
        var environment = new StandardEnvironment();
        environment.getPropertySources().remove(StandardEnvironment.SYSTEM_ENVIRONMENT_PROPERTY_SOURCE_NAME);
        environment
                .getPropertySources()
                .addLast(new SystemEnvironmentPropertySource(
                        StandardEnvironment.SYSTEM_ENVIRONMENT_PROPERTY_SOURCE_NAME, variables));
        environment.getPropertySources().addFirst(new MapPropertySource("given", properties));
        ConfigurationPropertySources.attach(environment);
        new RunMode().postProcessEnvironment(environment, new SpringApplication());
        return environment.getRequiredProperty("handrail.mode");
    }
}
