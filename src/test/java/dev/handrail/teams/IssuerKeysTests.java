package dev.handrail.teams;

import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.getRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.google.common.util.concurrent.Uninterruptibles;
import dev.handrail.time.SettableClock;
import java.net.URI;
import java.time.Duration;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import okhttp3.OkHttpClient;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class IssuerKeysTests {
    private static final SigningKey OLD = SigningKey.of("old", "msteams");
    private static final SigningKey NEW = SigningKey.of("new", "msteams", "webchat");

    private final Platform platform = new Platform();
    private final SettableClock clock = SettableClock.atPresent();
    private final IssuerKeys keys = new IssuerKeys(
            new FetchKeys(
                    new OkHttpClient.Builder()
                            .callTimeout(Duration.ofSeconds(2))
                            .build(),
                    URI.create(platform.metadataUrl())),
            clock.time());

    @AfterEach
    void stop() {
        platform.close();
    }

    @Test
    void keysAreFetchedOnceWithTheirEndorsements() {
        platform.publish(OLD, NEW);
        assertThat(keys.find("new"))
                .get()
                .satisfies(key -> assertThat(key.endorsements()).isEqualTo(Set.of("msteams", "webchat")));
        assertThat(keys.find("old")).isPresent();
        assertThat(fetches()).isEqualTo(1);
    }

    @Test
    void keysOutliveAnOutageOfDays() {
        platform.publish(OLD);
        assertThat(keys.find("old")).isPresent();
        platform.fallSilent();
        for (int hour = 0; hour < 5 * 24; hour++) {
            clock.advance(Duration.ofHours(1));
            assertThat(keys.find("old")).isPresent();
            assertThatThrownBy(() -> keys.find("new")).isInstanceOf(IllegalStateException.class);
        }
        assertThat(fetches()).isGreaterThan(1);
        platform.publish(OLD, NEW);
        clock.advance(IssuerKeys.AFTER_FAILURE);
        assertThat(keys.find("new")).isPresent();
    }

    @Test
    void keysAreFetchedAnewInTheBackgroundEveryDay() {
        platform.publish(OLD);
        assertThat(keys.find("old")).isPresent();
        platform.publish(NEW);
        clock.advance(IssuerKeys.DAILY.minusSeconds(1));
        assertThat(keys.find("old")).isPresent();
        assertThat(fetches()).isEqualTo(1);
        clock.advance(Duration.ofSeconds(1));
        assertThat(keys.find("old")).isPresent();
        await().until(() -> keys.find("old").isEmpty());
        assertThat(keys.find("new")).isPresent();
        assertThat(fetches()).isEqualTo(2);
    }

    @Test
    void aStormOfUnknownKeysFetchesNothingTwiceWithinTheHour() throws Exception {
        platform.publish(OLD);
        assertThat(keys.find("old")).isPresent();
        clock.advance(IssuerKeys.UNKNOWN_KEY);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            IntStream.range(0, 500)
                    .forEach(i ->
                            threads.submit(() -> keys.find(UUID.randomUUID().toString())));
        }
        assertThat(fetches()).isEqualTo(2);
    }

    @Test
    void everyoneWhoBringsTheNewKeyWaitsForTheOneFetch() throws Exception {
        platform.publish(OLD);
        assertThat(keys.find("old")).isPresent();
        platform.publish(OLD, NEW);
        assertThat(keys.find("new")).isEmpty();
        clock.advance(IssuerKeys.UNKNOWN_KEY);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var found = IntStream.range(0, 50)
                    .mapToObj(i -> threads.submit(() -> keys.find("new").isPresent()))
                    .toList();
            for (var one : found) {
                assertThat(one.get()).isTrue();
            }
        }
        assertThat(fetches()).isEqualTo(2);
    }

    @Test
    @Timeout(value = 1, unit = TimeUnit.MINUTES, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
    void whoBringsAnUnknownKeyWaitsOnlyAMoment() throws Exception {
        platform.publish(OLD);
        var open = new CountDownLatch(1);
        OkHttpClient http = new OkHttpClient.Builder()
                .addInterceptor(chain -> {
                    Uninterruptibles.awaitUninterruptibly(open);
                    return chain.proceed(chain.request());
                })
                .build();
        IssuerKeys patient = new IssuerKeys(new FetchKeys(http, URI.create(platform.metadataUrl())), clock.time());
        try {
            // The gate opens only afterwards, so whoever waited for the fetch would wait for ever.
            assertThatThrownBy(() -> patient.find("old")).isInstanceOf(IllegalStateException.class);
        } finally {
            open.countDown();
        }
        await().untilAsserted(() -> assertThat(patient.find("old")).isPresent());
    }

    @Test
    void whoBringsAKnownKeyDoesNotWaitForAFetch() throws Exception {
        platform.publish(OLD);
        var open = new CountDownLatch(1);
        var blocked = new CountDownLatch(1);
        var shut = new AtomicBoolean();
        OkHttpClient http = new OkHttpClient.Builder()
                .addInterceptor(chain -> {
                    if (shut.get()) {
                        blocked.countDown();
                        Uninterruptibles.awaitUninterruptibly(open);
                    }
                    return chain.proceed(chain.request());
                })
                .build();
        IssuerKeys patient = new IssuerKeys(new FetchKeys(http, URI.create(platform.metadataUrl())), clock.time());
        assertThat(patient.find("old")).isPresent();
        shut.set(true);
        clock.advance(IssuerKeys.DAILY);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            // Somebody who waited would wait for the gate, which opens only afterwards.
            var found = threads.submit(() -> patient.find("old"));
            assertThat(found.get(10, TimeUnit.SECONDS)).isPresent();
            assertThat(blocked.await(10, TimeUnit.SECONDS)).isTrue();
        } finally {
            open.countDown();
        }
    }

    @Test
    void weakKeysAndUnsafeAddressesAreNotBelieved() {
        platform.server.stubFor(get("/v1/.well-known/openidconfiguration")
                .willReturn(okJson("{\"jwks_uri\":\"http://keys.example.org/v1/keys\"}")));
        assertThatThrownBy(() -> keys.find("old")).isInstanceOf(IllegalStateException.class);
        clock.advance(IssuerKeys.WHILE_THERE_ARE_NONE);
        platform.publish();
        platform.server.stubFor(get("/v1/keys")
                .willReturn(okJson("{\"keys\":[{\"kty\":\"RSA\",\"kid\":\"old\",\"n\":\"AQAB\",\"e\":\"AQAB\"},"
                        + "{\"kty\":\"EC\",\"kid\":\"old\"}]}")));
        assertThatThrownBy(() -> keys.find("old")).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void aBrokenKeyIsLeftOutAndTheOthersAreBelieved() {
        platform.publish();
        String good = Platform.json(SigningKey.keySet(NEW));
        for (String broken : new String[] {
            "{\"kty\":\"RSA\",\"kid\":\"old\",\"n\":\"*\",\"e\":\"AQAB\"}",
            "{\"kty\":\"RSA\",\"kid\":\"old\"}",
            "{\"kty\":\"RSA\",\"kid\":\"old\",\"n\":\"" + NEW.rsa().getModulus() + "\",\"e\":\"\"}",
            "null"
        }) {
            platform.server.stubFor(
                    get("/v1/keys").willReturn(okJson(good.replace("\"keys\":[", "\"keys\":[" + broken + ","))));
            clock.advance(IssuerKeys.DAILY);
            assertThat(keys.find("new")).isPresent();
            assertThat(keys.find("old")).isEmpty();
        }
    }

    private int fetches() {
        return platform.server
                .findAll(getRequestedFor(urlEqualTo("/v1/.well-known/openidconfiguration")))
                .size();
    }
}
