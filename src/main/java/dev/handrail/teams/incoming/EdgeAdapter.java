package dev.handrail.teams.incoming;

import com.microsoft.bot.builder.BotCallbackHandler;
import com.microsoft.bot.builder.BotFrameworkAdapter;
import com.microsoft.bot.builder.InvokeResponse;
import com.microsoft.bot.connector.ConnectorClient;
import com.microsoft.bot.connector.authentication.AuthenticationConfiguration;
import com.microsoft.bot.connector.authentication.ClaimsIdentity;
import com.microsoft.bot.connector.authentication.MicrosoftAppCredentials;
import com.microsoft.bot.schema.Activity;
import dev.handrail.teams.BotIdentity;
import dev.handrail.teams.outgoing.ConnectorClients;
import java.util.concurrent.CompletableFuture;
import org.springframework.stereotype.Component;

/** The SDK's adapter without its own authentication, which believes too much, and with our connector clients. */
@Component
final class EdgeAdapter extends BotFrameworkAdapter {
    private final ConnectorClients clients;

    EdgeAdapter(BotIdentity identity, ConnectorClients clients) {
        super(new MicrosoftAppCredentials(identity.appId(), null), new AuthenticationConfiguration(), null, null, null);
        this.clients = clients;
    }

    /** Refuses always: a token is verified before an activity comes here, and nowhere else. */
    @Override
    public CompletableFuture<InvokeResponse> processActivity(
            String authorization, Activity activity, BotCallbackHandler callback) {
        return CompletableFuture.failedFuture(new UnsupportedOperationException("the SDK verifies no tokens here"));
    }

    @Override
    public CompletableFuture<ConnectorClient> createConnectorClient(
            String serviceUrl, ClaimsIdentity identity, String audience) {
        return CompletableFuture.completedFuture(clients.at(serviceUrl));
    }
}
