package dev.handrail.teams.outgoing;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.microsoft.bot.connector.rest.RestConnectorClient;
import com.microsoft.bot.restclient.RestClient;
import com.microsoft.bot.restclient.ServiceResponseBuilder;
import dev.handrail.teams.BotIdentity;
import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import okhttp3.ConnectionPool;
import okhttp3.CookieJar;
import okhttp3.Dispatcher;
import okhttp3.OkHttpClient;
import org.springframework.stereotype.Component;
import retrofit2.Retrofit;

/** The SDK's clients, one a service URL, over one pool of connections, with timeouts and without retries. */
@Component
public final class ConnectorClients implements AutoCloseable {
    private static final int MOST_CLIENTS = 100;

    private final Cache<String, RestConnectorClient> clients =
            Caffeine.newBuilder().maximumSize(MOST_CLIENTS).build();
    private final ExecutorService threads = Executors.newThreadPerTaskExecutor(
            Thread.ofVirtual().name("connector-", 0).factory());
    private final Dispatcher dispatcher = new Dispatcher(threads);
    private final ConnectionPool pool = new ConnectionPool(64, 1, TimeUnit.MINUTES);
    private final IdentityCredentials credentials;

    ConnectorClients(BotIdentity identity) {
        credentials = new IdentityCredentials(identity);
        // The client's own default of five requests a host would be the bot's speed limit.
        dispatcher.setMaxRequests(256);
        dispatcher.setMaxRequestsPerHost(128);
    }

    /**
     * The client for a connector; sends the bot's token with every request, so the caller asks first whether it may.
     *
     * @throws IllegalArgumentException when the address is none
     */
    public RestConnectorClient at(String serviceUrl) {
        return clients.get(serviceUrl, this::build);
    }

    /** A client over the same connections that sends no token of the bot's. */
    OkHttpClient withoutToken() {
        return new OkHttpClient.Builder()
                .dispatcher(dispatcher)
                .connectionPool(pool)
                .build();
    }

    private RestConnectorClient build(String serviceUrl) {
        var http = new OkHttpClient.Builder();
        var rest = new RestClient.Builder(http, new Retrofit.Builder())
                .withBaseUrl(serviceUrl)
                .withCredentials(credentials)
                .withSerializerAdapter(new OutgoingJson())
                .withResponseBuilderFactory(new ServiceResponseBuilder.Factory())
                .withRetryStrategy(new NeverRetry())
                .withDispatcher(dispatcher)
                .withConnectionPool(pool)
                .withInterceptor(WatchTheWire::encodePath)
                .withNetworkInterceptor(new WatchTheWire());
        // After the SDK's builder, which sets its own.
        http.connectTimeout(Duration.ofSeconds(3))
                .readTimeout(Duration.ofSeconds(10))
                .writeTimeout(Duration.ofSeconds(10))
                .callTimeout(Duration.ofSeconds(15))
                .retryOnConnectionFailure(false)
                .followRedirects(false)
                .followSslRedirects(false)
                .cookieJar(CookieJar.NO_COOKIES);
        return new RestConnectorClient(rest.build());
    }

    @Override
    public void close() {
        dispatcher.cancelAll();
        threads.shutdown();
        pool.evictAll();
    }
}
