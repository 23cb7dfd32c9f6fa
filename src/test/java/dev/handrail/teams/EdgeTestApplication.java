package dev.handrail.teams;

import dev.handrail.time.SettableClock;
import dev.handrail.time.SystemTime;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;

/** This room alone, with a listener that only listens. No configuration by annotation, so that no other test's scan finds it. */
@EnableAutoConfiguration
@ComponentScan
@EnableConfigurationProperties(TeamsSettings.class)
class EdgeTestApplication {
    @Bean
    SettableClock clock() {
        return SettableClock.atPresent();
    }

    @Bean
    SystemTime systemTime(SettableClock clock) {
        return clock.time();
    }

    @Bean
    RecordingListener listener() {
        return new RecordingListener();
    }
}
