package dev.handrail.engagement;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Authority as the settings give it. */
@Configuration
class DeskBeans {
    @Bean
    DeskMembers deskMembers(DeskSettings settings) {
        return settings.members();
    }

    @Bean
    VendorTenants vendorTenants(DeskSettings settings) {
        return settings::isVendors;
    }
}
