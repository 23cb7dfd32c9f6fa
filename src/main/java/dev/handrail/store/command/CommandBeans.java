package dev.handrail.store.command;

import dev.handrail.store.StoreSettings;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.ComponentScan;

/** What a command needs of the program. No configuration by annotation, so that the program's own scan does not find it. */
@EnableConfigurationProperties(StoreSettings.class)
@ComponentScan("dev.handrail.time")
class CommandBeans {}
