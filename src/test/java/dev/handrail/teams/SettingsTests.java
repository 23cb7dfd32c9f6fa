package dev.handrail.teams;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.ConfigurationPropertySources;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.env.SystemEnvironmentPropertySource;

@ExtendWith(OutputCaptureExtension.class)
class SettingsTests {
    private static final String WHOLE = "app-id=a tenant-id=t.example secret=" + Platform.SECRET;

    @ParameterizedTest
    @CsvSource({
        "app-id=a, tenant-id, HANDRAIL_TEAMS_TENANT_ID",
        "app-id=a secret=SECRET, tenant-id, HANDRAIL_TEAMS_TENANT_ID",
        "app-id=a tenant-id=t.example, secret, HANDRAIL_TEAMS_SECRET",
        "secret=SECRET, app-id, HANDRAIL_TEAMS_APP_ID",
        "tenant-id=t.example, app-id, HANDRAIL_TEAMS_APP_ID",
        "secret=SECRET certificate=c.pem, certificate, HANDRAIL_TEAMS_CERTIFICATE",
        "WHOLE managed-identity=true, managed-identity, HANDRAIL_TEAMS_MANAGED_IDENTITY",
        "certificate=c.pem managed-identity=true, certificate, HANDRAIL_TEAMS_MANAGED_IDENTITY",
        "app-id=a tenant-id=t.example, secret, HANDRAIL_TEAMS_CERTIFICATE",
        "app-id=a tenant-id=t.example, secret, HANDRAIL_TEAMS_MANAGED_IDENTITY",
        "app-id=a tenant-id=t.example managed-identity=false, secret, HANDRAIL_TEAMS_MANAGED_IDENTITY",
        "app-id=a certificate=c.pem, tenant-id, HANDRAIL_TEAMS_TENANT_ID",
        "tenant-id=t.example certificate=c.pem, app-id, HANDRAIL_TEAMS_CERTIFICATE",
        "managed-identity=true, app-id, HANDRAIL_TEAMS_MANAGED_IDENTITY",
        "app-id=a tenant-id=t.example certificate=, certificate, blank",
        "app-id=a tenant-id=t.example certificate=-----BEGIN-s3cr3t, certificate, no path of a file",
        "app-id=a tenant-id=t.example secret=, secret, blank",
        "WHOLE tenant-id=a/b, tenant-id, HANDRAIL_TEAMS_TENANT_ID",
        "WHOLE tenant-id=.., tenant-id, neither a tenant's id",
        "WHOLE tenant-id=common, tenant-id, neither a tenant's id",
        "WHOLE tenant-id=organizations, tenant-id, neither a tenant's id",
        "WHOLE tenant-id=consumers, tenant-id, neither a tenant's id",
        "WHOLE tenant-id=a..example, tenant-id, neither a tenant's id",
        "WHOLE tenant-id=72f988bf-86f1-41af-91ab, tenant-id, neither a tenant's id",
        "WHOLE login-url=https://login.example.org/contoso, login-url, HANDRAIL_TEAMS_TENANT_ID",
        "WHOLE login-url=https://login.example.org/?a=b, login-url, HANDRAIL_TEAMS_LOGIN_URL",
        "WHOLE login-url=http://login.example.org, login-url, HANDRAIL_TEAMS_LOGIN_URL",
        "WHOLE login-url=https://login^.example.org, login-url, HANDRAIL_TEAMS_LOGIN_URL",
        "WHOLE login-url=, login-url, HANDRAIL_TEAMS_LOGIN_URL",
        "WHOLE openid-metadata-url=http://example.org/keys, openid-metadata-url, HANDRAIL_TEAMS_OPENID_METADATA_URL",
        "WHOLE openid-metadata-url=keys, openid-metadata-url, HANDRAIL_TEAMS_OPENID_METADATA_URL",
        "WHOLE service-hosts=https://example.org/, service-hosts, HANDRAIL_TEAMS_SERVICE_HOSTS",
        "WHOLE upload-hosts=https://example.org/, upload-hosts, HANDRAIL_TEAMS_UPLOAD_HOSTS",
        "WHOLE upload-hosts=.com, upload-hosts, HANDRAIL_TEAMS_UPLOAD_HOSTS",
        "WHOLE token-issuer=, token-issuer, HANDRAIL_TEAMS_TOKEN_ISSUER",
    })
    void halfOrContradictorySettingsStartNothingAndAreNamed(
            String settings, String key, String said, CapturedOutput output) {
        assertThatThrownBy(() -> start(settings));
        assertThat(output)
                .contains("APPLICATION FAILED TO START")
                .contains("handrail.teams." + key)
                .contains(said)
                .doesNotContain(Platform.SECRET)
                .doesNotContain("s3cr3t");
    }

    @Test
    void aSecretThatLooksLikeAPlaceholderIsNotPrintedEither(CapturedOutput output) {
        assertThatThrownBy(() -> start("secret=s3cr3t${nowhere}"));
        assertThat(output).contains("handrail.teams.app-id").doesNotContain("s3cr3t");
    }

    @Test
    void teamsModeWithoutAnyCredentialStartsNothing(CapturedOutput output) {
        assertThatThrownBy(() -> start(""));
        assertThat(output)
                .contains("APPLICATION FAILED TO START")
                .contains("handrail.teams.app-id (HANDRAIL_TEAMS_APP_ID) is missing")
                .doesNotContain("Invalid value");
    }

    @Test
    void withoutAnIdentityTheEndpointDoesNotStart(CapturedOutput output) {
        assertThatThrownBy(() -> new SpringApplicationBuilder(EdgeTestApplication.class)
                .run("--handrail.mode=playground", "--server.port=0"));
        assertThat(output).contains("dev.handrail.teams.BotIdentity");
    }

    @Test
    void theEnvironmentFormIsRead() {
        var environment = new StandardEnvironment();
        environment
                .getPropertySources()
                .addFirst(new SystemEnvironmentPropertySource(
                        StandardEnvironment.SYSTEM_ENVIRONMENT_PROPERTY_SOURCE_NAME,
                        Map.of(
                                "HANDRAIL_TEAMS_APP_ID", "a",
                                "HANDRAIL_TEAMS_TENANT_ID", "t.example",
                                "HANDRAIL_TEAMS_SECRET", Platform.SECRET,
                                "HANDRAIL_TEAMS_LOGIN_URL", "http://127.0.0.1:1",
                                "HANDRAIL_TEAMS_SERVICE_HOSTS", "127.0.0.1:2,localhost")));
        ConfigurationPropertySources.attach(environment);
        var settings = Binder.get(environment)
                .bind("handrail.teams", TeamsSettings.class)
                .get();
        assertThat(settings.appId()).isEqualTo("a");
        assertThat(settings.tenantId()).isEqualTo("t.example");
        assertThat(settings.loginUrl()).isEqualTo("http://127.0.0.1:1");
        assertThat(settings.serviceHosts()).isEqualTo(List.of("127.0.0.1:2", "localhost"));
        assertThat(settings.toString()).doesNotContain("s3cr3t");
    }

    @ParameterizedTest
    @CsvSource({"72f988bf-86f1-41af-91ab-2d7cd011db47", "contoso.onmicrosoft.com", "CONTOSO-2.example.co.uk"})
    void aTenantIsNamedByItsIdOrADomain(String tenant) {
        var settings = settings(tenant);
        assertThat(settings.tenantId()).isEqualTo(tenant);
    }

    private static TeamsSettings settings(String tenant) {
        String login = "https://login.example.org/";
        String keys = "https://keys.example.org/";
        return new TeamsSettings(
                "a",
                tenant,
                "s",
                null,
                false,
                login,
                keys,
                Platform.ISSUER,
                List.of("localhost"),
                List.of(".sharepoint.com"));
    }

    @Test
    void thePlaygroundNeedsNoSettingsAtAll() {
        var settings = Binder.get(new StandardEnvironment()).bindOrCreate("handrail.teams", TeamsSettings.class);
        assertThat(settings.appId()).isNull();
        assertThat(settings.loginUrl()).isEqualTo("https://login.microsoftonline.com");
        assertThat(settings.openidMetadataUrl())
                .isEqualTo("https://login.botframework.com/v1/.well-known/openidconfiguration");
        assertThat(settings.tokenIssuer()).isEqualTo("https://api.botframework.com");
        assertThat(settings.serviceHosts()).isEqualTo(List.of("smba.trafficmanager.net"));
        assertThat(settings.uploadHosts()).isEqualTo(List.of(".sharepoint.com"));
    }

    private static void start(String settings) {
        String whole = settings.replace("WHOLE", WHOLE).replace("SECRET", Platform.SECRET);
        var arguments = new ArrayList<>(List.of("--handrail.mode=teams", "--server.port=0"));
        for (String setting : whole.split(" ")) {
            if (!setting.isEmpty()) {
                arguments.add("--handrail.teams." + setting);
            }
        }
        new SpringApplicationBuilder(EdgeTestApplication.class).run(arguments.toArray(String[]::new));
    }
}
