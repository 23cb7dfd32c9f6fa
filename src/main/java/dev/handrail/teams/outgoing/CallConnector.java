package dev.handrail.teams.outgoing;

import com.microsoft.bot.connector.rest.RestConnectorClient;
import dev.handrail.chat.Sent;
import dev.handrail.teams.BotIdentity;
import dev.handrail.time.SystemTime;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Makes one call to a connector that may be talked to, with the bot's token, once. */
final class CallConnector {
    private static final Logger log = LoggerFactory.getLogger(CallConnector.class);

    private final BotIdentity identity;
    private final ConnectorClients clients;
    private final ReadAnswer answers;
    private final RefusedTokens refusedTokens;

    /** What came of a call. */
    sealed interface Reply<T> {
        /**
         * It went well.
         *
         * @param answer absent where there was no body
         */
        record Given<T>(@Nullable T answer) implements Reply<T> {}

        /** It did not, or its answer cannot be read. */
        record Not<T>(Sent why) implements Reply<T> {}
    }

    CallConnector(BotIdentity identity, ConnectorClients clients, SystemTime time) {
        this.identity = identity;
        this.clients = clients;
        this.answers = new ReadAnswer(time);
        this.refusedTokens = new RefusedTokens(identity);
    }

    /**
     * @param conversation for the log
     */
    <T> Reply<T> call(
            String serviceUrl, String conversation, Function<RestConnectorClient, CompletableFuture<T>> request) {
        if (!mayTalkTo(serviceUrl)) {
            log.atWarn().addKeyValue("conversation", conversation).log("not sent: the service URL is not allowed");
            return new Reply.Not<>(new Sent.Refused("service URL not allowed"));
        }
        int forgotten = refusedTokens.forgotten();
        String token;
        try {
            // Asked for before the request, so that a failing login is known to have sent nothing.
            token = identity.connectorToken();
        } catch (IllegalStateException e) {
            log.atWarn()
                    .addKeyValue("conversation", conversation)
                    .addKeyValue("reason", e.getMessage())
                    .log("not sent: there is no token");
            return new Reply.Not<>(new Sent.Throttled(ReadAnswer.NOTHING_WAS_SENT));
        }
        try {
            @Nullable T answer = request.apply(clients.at(serviceUrl)).join();
            refusedTokens.taken(forgotten);
            return new Reply.Given<>(answer);
        } catch (CompletionException e) {
            Throwable failure = e.getCause() == null ? e : e.getCause();
            Sent sent = answers.read(failure);
            return new Reply.Not<>(
                    ReadAnswer.isUnauthorized(failure) ? refusedTokens.refused(forgotten, token, sent) : sent);
        }
    }

    boolean mayTalkTo(String serviceUrl) {
        try {
            return identity.allows(new URI(serviceUrl));
        } catch (URISyntaxException e) {
            return false;
        }
    }
}
