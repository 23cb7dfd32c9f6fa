package dev.handrail.teams;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How the bot is known to Microsoft Teams. Entirely absent in the playground; half of it starts nowhere.
 *
 * @param appId the bot's application id
 * @param tenantId the tenant the application is registered in
 * @param secret the application's secret
 * @param certificate a PEM file in place of the secret; not built yet
 * @param managedIdentity whether a managed identity takes the secret's place; not built yet
 * @param loginUrl where the bot gets its own tokens
 * @param openidMetadataUrl where the keys are found that sign what comes in
 * @param tokenIssuer who signs what comes in
 * @param serviceHosts the connectors that may be talked to: exact hosts, with a port where one is given
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
        @DefaultValue("smba.trafficmanager.net") List<String> serviceHosts) {
    TeamsSettings {
        RefuseSettings.blank("app-id", appId);
        RefuseSettings.blank("tenant-id", tenantId);
        RefuseSettings.blank("secret", secret);
        RefuseSettings.blank("certificate", certificate);
        RefuseSettings.blank("token-issuer", tokenIssuer);
        RefuseSettings.credentials(appId, tenantId, secret != null, certificate != null, managedIdentity);
        RefuseSettings.host("login-url", loginUrl);
        RefuseSettings.address("openid-metadata-url", openidMetadataUrl);
        RefuseSettings.hosts(serviceHosts);
        serviceHosts = List.copyOf(serviceHosts);
    }

    /** Without the secret, because settings end up in logs. */
    @Override
    public String toString() {
        return "TeamsSettings[appId=" + appId + ", tenantId=" + tenantId + ", secret="
                + (secret == null ? "absent" : "present") + ", loginUrl=" + loginUrl + ", openidMetadataUrl="
                + openidMetadataUrl + ", tokenIssuer=" + tokenIssuer + ", serviceHosts=" + serviceHosts + "]";
    }
}
