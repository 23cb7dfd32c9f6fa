package dev.handrail.store;

import dev.handrail.time.SystemTime;
import io.micrometer.core.instrument.MeterRegistry;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Opens the store at start, and closes it after everybody who uses it. */
@Configuration
@EnableConfigurationProperties(StoreSettings.class)
class StoreBeans {
    @Bean
    WatchedStore documentStore(StoreSettings settings, SystemTime time, MeterRegistry meters) {
        return new WatchedStore(new RememberingStore(OpenStore.open(settings, time)), meters);
    }

    /** A file keeps other processes out; a service does not. */
    @Bean
    Sharing sharing(StoreSettings settings) {
        return new Sharing(settings.store() == StoreSettings.Kind.COSMOS);
    }
}
