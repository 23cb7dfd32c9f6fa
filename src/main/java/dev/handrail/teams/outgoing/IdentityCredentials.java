package dev.handrail.teams.outgoing;

import com.microsoft.bot.connector.authentication.MicrosoftAppCredentials;
import dev.handrail.teams.BotIdentity;
import java.util.concurrent.CompletableFuture;

/** The SDK's credentials, with the bot's identity behind them in place of the SDK's own login. */
final class IdentityCredentials extends MicrosoftAppCredentials {
    private final BotIdentity identity;

    IdentityCredentials(BotIdentity identity) {
        super(identity.appId(), null);
        this.identity = identity;
    }

    @Override
    public CompletableFuture<String> getToken() {
        try {
            return CompletableFuture.completedFuture(identity.connectorToken());
        } catch (IllegalStateException e) {
            return CompletableFuture.failedFuture(e);
        }
    }
}
