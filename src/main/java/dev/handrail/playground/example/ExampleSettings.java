package dev.handrail.playground.example;

import java.nio.file.Path;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Whether the example is played, and where it is noted that it was.
 *
 * @param example whether it is played where it has not been yet
 * @param dataDir the folder of everything that is kept on this machine
 */
@ConfigurationProperties("handrail")
record ExampleSettings(
        @DefaultValue("true") boolean example,
        @DefaultValue("data") Path dataDir) {}
