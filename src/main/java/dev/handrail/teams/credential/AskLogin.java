package dev.handrail.teams.credential;

import com.microsoft.aad.msal4j.ClientCredentialFactory;
import com.microsoft.aad.msal4j.ClientCredentialParameters;
import com.microsoft.aad.msal4j.ConfidentialClientApplication;
import com.microsoft.aad.msal4j.IAuthenticationResult;
import com.microsoft.aad.msal4j.IClientCredential;
import com.microsoft.aad.msal4j.MsalServiceException;
import dev.handrail.teams.credential.ConnectorTokens.Token;
import java.net.MalformedURLException;
import java.net.URI;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executors;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import okhttp3.OkHttpClient;
import org.jspecify.annotations.Nullable;

/** Asks the login service for a token for the connector, as a single-tenant application with a secret or certificate. */
public final class AskLogin implements Supplier<Token> {
    private static final Set<String> CONNECTOR = Set.of("https://api.botframework.com/.default");

    /** Says what is wrong more exactly than the error's own code does. */
    private static final Pattern ENTRA_CODE = Pattern.compile("AADSTS[0-9]{1,9}");

    private final Supplier<IClientCredential> credential;
    private final ConfidentialClientApplication application;

    /**
     * Where to ask, and as whom.
     *
     * @param login the service, without a path
     */
    public record Login(OkHttpClient http, URI login, String tenantId, String appId) {}

    AskLogin(Login login, Supplier<IClientCredential> credential) {
        this.credential = credential;
        try {
            application = ConfidentialClientApplication.builder(login.appId(), credential.get())
                    .authority("https://" + login.login().getRawAuthority() + "/" + login.tenantId())
                    // The authority is configured, so nobody needs to be asked whether it is one.
                    .instanceDiscovery(false)
                    .httpClient(new LoginTransport(login.http(), login.login()))
                    .executorService(Executors.newVirtualThreadPerTaskExecutor())
                    .disableInternalRetries()
                    .build();
        } catch (MalformedURLException e) {
            throw new IllegalArgumentException("handrail.teams.login-url is no address like https://host", e);
        }
    }

    public static AskLogin withSecret(Login login, String secret) {
        IClientCredential credential = ClientCredentialFactory.createFromSecret(secret);
        return new AskLogin(login, () -> credential);
    }

    /**
     * With a certificate that is read anew whenever a token is asked for.
     *
     * @throws CredentialRefused where it is of no use from the beginning
     */
    public static AskLogin withCertificate(Login login, FollowCertificate certificate) {
        return new AskLogin(login, () -> {
            BotCertificate now = certificate.get();
            return ClientCredentialFactory.createFromCertificateChain(now.key(), now.chain());
        });
    }

    @Override
    public Token get() {
        // The library's own cache misses where the authority has a port; ours stands before this.
        var parameters = ClientCredentialParameters.builder(CONNECTOR)
                .skipCache(true)
                .clientCredential(credential.get())
                .build();
        try {
            IAuthenticationResult result = application.acquireToken(parameters).join();
            return new Token(result.accessToken(), result.expiresOnDate().toInstant());
        } catch (CompletionException e) {
            // What the library says beside the codes goes no further: it quotes the login service's answer.
            throw noToken(e.getCause());
        }
    }

    private static NoToken noToken(@Nullable Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof LoginTransport.NotNow notNow) {
                return notNow.noToken();
            }
            if (cause instanceof MsalServiceException refused && refused.errorCode() != null) {
                Matcher exactly = ENTRA_CODE.matcher(String.valueOf(refused.getMessage()));
                String code = NoToken.code(refused.errorCode());
                return new NoToken(exactly.find() ? code + " " + exactly.group() : code, Duration.ZERO);
            }
        }
        Throwable root = failure == null || failure.getCause() == null ? failure : failure.getCause();
        return new NoToken(root == null ? "unknown" : root.getClass().getSimpleName(), Duration.ZERO);
    }
}
