package dev.handrail;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;

/** Starts Handrail: the playground where nothing is configured, the Teams bot where credentials are. */
@SpringBootApplication
@ConfigurationPropertiesScan
public class HandrailApplication {
    public static void main(String[] args) {
        SpringApplication.run(HandrailApplication.class, args);
    }
}
