package dev.handrail.time;

import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The two clocks, for everybody to inject. */
@Configuration
class Clocks {
    @Bean
    SystemTime systemTime() {
        return new SystemTime(Clock.systemUTC());
    }

    @Bean
    ProductTime productTime(SystemTime system) {
        return new ProductTime(system.clock());
    }
}
