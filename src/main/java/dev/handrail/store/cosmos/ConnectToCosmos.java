package dev.handrail.store.cosmos;

import com.azure.core.credential.TokenCredential;
import com.azure.cosmos.ConsistencyLevel;
import com.azure.cosmos.CosmosClient;
import com.azure.cosmos.CosmosClientBuilder;
import com.azure.cosmos.CosmosEndToEndOperationLatencyPolicyConfigBuilder;
import com.azure.cosmos.GatewayConnectionConfig;
import com.azure.cosmos.ThrottlingRetryOptions;
import com.azure.identity.ManagedIdentityCredentialBuilder;
import dev.handrail.store.CosmosSettings;
import dev.handrail.store.StoreRefused;
import java.time.Duration;
import java.util.Objects;
import java.util.function.Consumer;

/**
 * Makes the client of one account.
 *
 * @param credential gives a builder what it shows to Cosmos DB
 */
record ConnectToCosmos(String endpoint, Consumer<CosmosClientBuilder> credential) {
    /** The client asks a fixed address of Azure's for the machine it is on, to report it, unless this is set. */
    private static final String ASK_NO_METADATA = "COSMOS.DISABLE_IMDS_ACCESS";

    private static final String PLAIN_HTTP = "COSMOS.HTTP_CONNECTION_WITHOUT_TLS_ALLOWED";

    /** By key or managed identity, as the settings say; nothing of an identity is built for a key. */
    static ConnectToCosmos to(CosmosSettings settings) {
        String endpoint = Objects.requireNonNull(settings.endpoint());
        String key = settings.key();
        return key == null
                ? withToken(endpoint, identity(settings))
                : new ConnectToCosmos(endpoint, builder -> builder.key(key));
    }

    static ConnectToCosmos withToken(String endpoint, TokenCredential credential) {
        return new ConnectToCosmos(endpoint, builder -> builder.credential(credential));
    }

    private static TokenCredential identity(CosmosSettings settings) {
        ManagedIdentityCredentialBuilder builder = new ManagedIdentityCredentialBuilder();
        return (settings.clientId() == null ? builder : builder.clientId(settings.clientId())).build();
    }

    /** @throws StoreRefused where the account is not there, or does not let us in */
    CosmosClient connect(Patience patience) {
        System.setProperty(ASK_NO_METADATA, "true");
        if (endpoint.startsWith("http:")) {
            System.setProperty(PLAIN_HTTP, "true");
        }
        try {
            return builder(patience).buildClient();
        } catch (RuntimeException e) {
            throw RefusedByCosmos.connecting(e);
        }
    }

    private CosmosClientBuilder builder(Patience patience) {
        CosmosClientBuilder builder = new CosmosClientBuilder()
                .endpoint(endpoint)
                // Direct connections save a hop, but need ports 10000 to 20000 open to every node of the service, and
                // what the client does on a lost answer was seen to be right through the gateway only.
                .gatewayMode(new GatewayConnectionConfig().setMaxConnectionPoolSize(Requests.MOST))
                .consistencyLevel(ConsistencyLevel.SESSION)
                .contentResponseOnWriteEnabled(false)
                .userAgentSuffix("Handrail")
                .throttlingRetryOptions(throttled(patience.request()))
                .endToEndOperationLatencyPolicyConfig(
                        new CosmosEndToEndOperationLatencyPolicyConfigBuilder(patience.request()).build());
        credential.accept(builder);
        return builder;
    }

    /** The client counts whole seconds. */
    private static ThrottlingRetryOptions throttled(Duration patience) {
        return new ThrottlingRetryOptions().setMaxRetryWaitTime(Duration.ofSeconds(Math.max(1, patience.toSeconds())));
    }
}
