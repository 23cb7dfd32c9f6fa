package dev.handrail.teams;

import com.microsoft.aad.msal4j.ClientCredentialFactory;
import com.microsoft.aad.msal4j.ClientCredentialParameters;
import com.microsoft.aad.msal4j.ConfidentialClientApplication;
import com.microsoft.aad.msal4j.IAuthenticationResult;
import com.microsoft.aad.msal4j.MsalException;
import dev.handrail.teams.ConnectorTokens.Token;
import java.net.MalformedURLException;
import java.net.URI;
import java.util.Set;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executors;
import java.util.function.Supplier;
import okhttp3.OkHttpClient;
import org.jspecify.annotations.Nullable;

/** Asks the login service for a token for the connector, as a single-tenant application with a secret. */
final class AskForToken implements Supplier<Token> {
    private static final Set<String> CONNECTOR = Set.of("https://api.botframework.com/.default");

    private final ConfidentialClientApplication application;

    AskForToken(OkHttpClient http, URI login, String tenantId, String appId, String secret) {
        try {
            application = ConfidentialClientApplication.builder(appId, ClientCredentialFactory.createFromSecret(secret))
                    .authority("https://" + login.getRawAuthority() + "/" + tenantId)
                    // The authority is configured, so nobody needs to be asked whether it is one.
                    .instanceDiscovery(false)
                    .httpClient(new LoginTransport(http, login))
                    .executorService(Executors.newVirtualThreadPerTaskExecutor())
                    .disableInternalRetries()
                    .build();
        } catch (MalformedURLException e) {
            throw RefuseSettings.refused("login-url", "is no address like https://host");
        }
    }

    @Override
    public Token get() {
        // The library's own cache misses where the authority has a port; ours stands before this.
        var parameters =
                ClientCredentialParameters.builder(CONNECTOR).skipCache(true).build();
        try {
            IAuthenticationResult result = application.acquireToken(parameters).join();
            return new Token(result.accessToken(), result.expiresOnDate().toInstant());
        } catch (CompletionException e) {
            throw new IllegalStateException("no connector token: " + reason(e.getCause()), e);
        }
    }

    private static String reason(@Nullable Throwable cause) {
        return cause instanceof MsalException refused && refused.errorCode() != null
                ? refused.errorCode()
                : String.valueOf(cause == null ? null : cause.getClass().getSimpleName());
    }
}
