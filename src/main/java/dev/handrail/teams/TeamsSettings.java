package dev.handrail.teams;

import dev.handrail.teams.credential.Credential;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How the bot is known to Microsoft Teams. Entirely absent in the playground; half of it starts nowhere.
 *
 * @param appId the bot's application id
 * @param tenantId the tenant the application is registered in; a managed identity does without
 * @param secret the application's secret
 * @param certificate a PEM file with certificate and private key, in place of the secret
 * @param managedIdentity whether a user-assigned managed identity takes the secret's place
 * @param loginUrl where the bot gets its own tokens
 * @param openidMetadataUrl where the keys are found that sign what comes in
 * @param tokenIssuer who signs what comes in
 * @param serviceHosts the connectors that may be talked to: exact hosts, with a port where one is given
 * @param uploadHosts where files may be uploaded: ends of hosts such as {@code .sharepoint.com}, or exact hosts
 */
@ConfigurationProperties("handrail.teams")
record TeamsSettings(
        @Nullable String appId,
        @Nullable String tenantId,
        @Nullable String secret,
        @Nullable String certificate,
        boolean managedIdentity,
        @DefaultValue("https://login.microsoftonline.com") String loginUrl,

        @DefaultValue("https://login.botframework.com/v1/.well-known/openidconfiguration")
        String openidMetadataUrl,

        @DefaultValue("https://api.botframework.com") String tokenIssuer,
        @DefaultValue("smba.trafficmanager.net") List<String> serviceHosts,
        @DefaultValue(".sharepoint.com") List<String> uploadHosts) {
    TeamsSettings {
        RefuseSettings.blank("app-id", appId);
        RefuseSettings.blank("tenant-id", tenantId);
        RefuseSettings.blank("secret", secret);
        RefuseSettings.blank("certificate", certificate);
        RefuseSettings.file("certificate", certificate);
        RefuseSettings.blank("token-issuer", tokenIssuer);
        RefuseSettings.credentials(appId, tenantId, secret != null, certificate != null, managedIdentity);
        RefuseSettings.host("login-url", loginUrl);
        RefuseSettings.address("openid-metadata-url", openidMetadataUrl);
        RefuseSettings.hosts(serviceHosts);
        RefuseSettings.uploadHosts(uploadHosts);
        serviceHosts = List.copyOf(serviceHosts);
        uploadHosts = List.copyOf(uploadHosts);
    }

    /** By what the bot shows who it is; empty in the playground. */
    Optional<Credential> credential() {
        if (secret != null) {
            return Optional.of(new Credential.Secret(secret));
        }
        if (certificate != null) {
            return Optional.of(new Credential.Certificate(Path.of(certificate)));
        }
        return managedIdentity ? Optional.of(new Credential.ManagedIdentity()) : Optional.empty();
    }

    /** Without the secret, because settings end up in logs. */
    @Override
    public String toString() {
        return "TeamsSettings[appId=" + appId + ", tenantId=" + tenantId + ", secret="
                + (secret == null ? "absent" : "present") + ", certificate="
                + (certificate == null ? "absent" : "present")
                + ", managedIdentity=" + managedIdentity + ", loginUrl=" + loginUrl + ", openidMetadataUrl="
                + openidMetadataUrl + ", tokenIssuer=" + tokenIssuer + ", serviceHosts=" + serviceHosts
                + ", uploadHosts=" + uploadHosts + "]";
    }
}
