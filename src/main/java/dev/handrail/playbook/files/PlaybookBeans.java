package dev.handrail.playbook.files;

import dev.handrail.playbook.PlaybookSettings;
import dev.handrail.playbook.Playbooks;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Loads the playbooks once, when the program starts. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(PlaybookSettings.class)
class PlaybookBeans {
    @Bean
    Playbooks playbooks(PlaybookSettings settings) {
        Loaded loaded = LoadPlaybooks.load(FindPlaybookFiles.ofTheProduct(), settings.folder());
        return loaded.playbooks().orElseThrow(() -> new PlaybooksRefused(loaded.problems()));
    }
}
