package dev.handrail.playground.example;

import dev.handrail.playground.InPlayground;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Configuration;

/** The playground is also started without the rest of the program, which would find the settings by itself. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(ExampleSettings.class)
@InPlayground
class ExampleBeans {}
