package dev.handrail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
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
    void isStillThePlaygroundWhereOnlyTheAppsManifestIsDescribed() {
        assertThat(mode(Map.of("handrail.manifest.company", "Contoso"))).isEqualTo("playground");
        assertThat(mode(Map.of("HANDRAIL_MANIFEST_WEBSITE_URL", "https://contoso.example")))
                .isEqualTo("playground");
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

    @ParameterizedTest
    @ValueSource(
            strings = {
                "handrail.teams.login-url",
                "handrail.teams.openid-metadata-url",
                "handrail.teams.token-issuer",
                "handrail.teams.service-hosts"
            })
    void refusesASettingOfTeamsWithoutACredentialAndNamesIt(String key) {
        assertThatExceptionOfType(SettingRefused.class)
                .isThrownBy(() -> mode(Map.of(key, "example.org")))
                .withMessageContaining(key);
        assertThatExceptionOfType(SettingRefused.class)
                .isThrownBy(() -> mode(Map.of("handrail.mode", "playground", key, "example.org")))
                .withMessageContaining(key);
    }

    @Test
    void refusesAnElementOfTeamsHostsWithoutACredential() {
        assertThatExceptionOfType(SettingRefused.class)
                .isThrownBy(() -> mode(Map.of("HANDRAIL_TEAMS_SERVICE_HOSTS_0", "example.org")))
                .withMessageContaining("handrail.teams.service-hosts");
    }

    @Test
    void refusesAnExampleInTeams() {
        assertThat(mode(Map.of("handrail.example", "false"))).isEqualTo("playground");
        assertThatExceptionOfType(SettingRefused.class)
                .isThrownBy(() -> mode(Map.of("handrail.mode", "teams", "HANDRAIL_EXAMPLE", "false")))
                .withMessageContaining("handrail.example");
    }

    @Test
    void refusesAModeThatIsNeither() {
        assertThatExceptionOfType(SettingRefused.class)
                .isThrownBy(() -> mode(Map.of("handrail.mode", "slack")))
                .withMessageContaining("handrail.mode");
    }

    @ParameterizedTest
    @CsvSource({"handrail.mode,''", "HANDRAIL_MODE,''", "HANDRAIL_MODE,' '"})
    void refusesABlankMode(String key, String blank) {
        assertThatExceptionOfType(SettingRefused.class)
                .isThrownBy(() -> mode(Map.of(key, blank)))
                .withMessage("handrail.mode is set but blank");
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

    @ParameterizedTest
    @ValueSource(
            strings = {
                "HANDRAIL_SERVICE_HOST",
                "HANDRAIL_SERVICE_PORT_HTTP",
                "HANDRAIL_PORT",
                "HANDRAIL_PORT_3978_TCP_ADDR"
            })
    void letsPassWhatAClusterSaysOfAServiceOfThatName(String variable) {
        assertThat(mode(Map.of(variable, "10.0.0.7"))).isEqualTo("playground");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "HANDRAIL_TEAMSSECRET",
                "HANDRAILTEAMS_SECRET",
                "HANDRAIL_TEAMS_SECRET_0",
                "HANDRAIL_TEAMS_APP__ID",
                "HANDRAIL_TEAMS_A_PPID",
                "handrail.teams.app.id",
                "handrail.teamssecret",
                "handrail.teams.secret[0]",
                "handrail-teams.secret",
                "handrail.tenants.first"
            })
    void refusesANameThatIsBoundToNothing(String name) {
        assertThatExceptionOfType(SettingRefused.class)
                .isThrownBy(() -> mode(Map.of(name, "hush")))
                .withMessage(name + " is not a setting of Handrail");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "HANDRAIL_TEAMS_MANAGED_IDENTITY",
                "HANDRAIL_TEAMS_MANAGEDIDENTITY",
                "handrail.teams.managed-identity",
                "handrail.teams.managedIdentity",
                "handrail.teams.managed_identity"
            })
    void knowsEveryFormThatIsBound(String name) {
        assertThat(mode(Map.of(name, "true"))).isEqualTo("teams");
    }

    @ParameterizedTest
    @ValueSource(strings = {"handrail.tenants[0]", "HANDRAIL_TENANTS_0", "handrail.tenants", "HANDRAIL_TENANTS"})
    void knowsAListAndItsElements(String name) {
        assertThat(mode(Map.of(name, "a"))).isEqualTo("playground");
    }

    @Test
    void logsForMachinesInTeamsUnlessAnotherFormIsAskedFor() {
        String form = "logging.structured.format.console";
        assertThat(environment(Map.of()).getProperty(form)).isNull();
        assertThat(environment(Map.of("handrail.mode", "teams")).getProperty(form))
                .isEqualTo("logstash");
        assertThat(environment(Map.of("handrail.mode", "teams", form, "ecs")).getProperty(form))
                .isEqualTo("ecs");
    }

    private static String mode(Map<String, Object> settings) {
        return environment(settings).getRequiredProperty("handrail.mode");
    }

    private static StandardEnvironment environment(Map<String, Object> settings) {
        Map<String, Object> variables = new HashMap<>();
        Map<String, Object> properties = new HashMap<>();
        settings.forEach((key, value) -> (key.startsWith("HANDRAIL") ? variables : properties).put(key, value));
        var environment = new StandardEnvironment();
        environment.getPropertySources().remove(StandardEnvironment.SYSTEM_ENVIRONMENT_PROPERTY_SOURCE_NAME);
        environment.getPropertySources().remove(StandardEnvironment.SYSTEM_PROPERTIES_PROPERTY_SOURCE_NAME);
        environment
                .getPropertySources()
                .addLast(new SystemEnvironmentPropertySource(
                        StandardEnvironment.SYSTEM_ENVIRONMENT_PROPERTY_SOURCE_NAME, variables));
        environment.getPropertySources().addFirst(new MapPropertySource("given", properties));
        ConfigurationPropertySources.attach(environment);
        new RunMode().postProcessEnvironment(environment, new SpringApplication());
        return environment;
    }
}
