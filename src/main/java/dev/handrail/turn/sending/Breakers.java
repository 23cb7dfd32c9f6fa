package dev.handrail.turn.sending;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import dev.handrail.chat.Sent;
import dev.handrail.time.SystemTime;
import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.springframework.stereotype.Component;

/** Leaves a host of the platform alone for a while when most of what is sent there comes to nothing. */
@Component
public final class Breakers {
    /** How long a host is left alone before a few messages try it again. */
    static final Duration LEFT_ALONE = Duration.ofSeconds(10);

    private static final int LOOKED_AT = 20;
    private static final int TRIED_AGAIN = 3;

    private final LoadingCache<String, CircuitBreaker> breakers;

    public Breakers(SystemTime time) {
        CircuitBreakerConfig config = CircuitBreakerConfig.custom()
                .clock(time.clock())
                .slidingWindowSize(LOOKED_AT)
                .minimumNumberOfCalls(LOOKED_AT)
                .failureRateThreshold(50)
                .waitDurationInOpenState(LEFT_ALONE)
                .permittedNumberOfCallsInHalfOpenState(TRIED_AGAIN)
                // Leave that nobody used or gave back must not keep a host closed for ever.
                .maxWaitDurationInHalfOpenState(LEFT_ALONE.multipliedBy(3))
                .build();
        breakers = Caffeine.newBuilder().maximumSize(1_000).build(host -> CircuitBreaker.of(host, config));
    }

    /** Asks for leave to call the host; tells how long to wait where there is none. Leave that is taken must be told of. */
    Optional<Duration> ask(String serviceUrl) {
        return of(serviceUrl).tryAcquirePermission() ? Optional.empty() : Optional.of(LEFT_ALONE.dividedBy(2));
    }

    /** Gives leave back that was not used. */
    void giveBack(String serviceUrl) {
        of(serviceUrl).releasePermission();
    }

    void tell(String serviceUrl, Sent sent) {
        CircuitBreaker breaker = of(serviceUrl);
        switch (sent) {
            case Sent.Unknown(boolean _, String reason) ->
                breaker.onError(0, TimeUnit.NANOSECONDS, new IllegalStateException(reason));
            case Sent.Throttled(Duration _, boolean reached)
            when !reached -> breaker.onError(0, TimeUnit.NANOSECONDS, new IllegalStateException("not reached"));
            case Sent.Accepted _, Sent.Refused _, Sent.Throttled _ -> breaker.onSuccess(0, TimeUnit.NANOSECONDS);
        }
    }

    private CircuitBreaker of(String serviceUrl) {
        return breakers.get(host(serviceUrl));
    }

    private static String host(String serviceUrl) {
        try {
            String host = URI.create(serviceUrl).getAuthority();
            return host == null ? serviceUrl : host;
        } catch (IllegalArgumentException e) {
            return serviceUrl;
        }
    }
}
