package dev.handrail.turn;

import dev.handrail.chat.Place;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Whose places the bot talks in.
 *
 * @param tenants ids of the tenants that may; absent: all
 */
@ConfigurationProperties("handrail")
record AllowedTenants(@Nullable List<String> tenants) {
    AllowedTenants {
        if (tenants != null && (tenants.isEmpty() || tenants.stream().anyMatch(String::isBlank))) {
            throw new IllegalArgumentException("handrail.tenants (environment: HANDRAIL_TENANTS) is empty or holds a"
                    + " blank id: name the tenants that may talk to the bot, or leave the key out to allow all.");
        }
    }

    boolean isOpenToAll() {
        return tenants == null;
    }

    boolean allow(Place place) {
        return tenants == null || lower(tenants).contains(place.tenantId().toLowerCase(Locale.ROOT));
    }

    private static Set<String> lower(List<String> ids) {
        return ids.stream().map(id -> id.strip().toLowerCase(Locale.ROOT)).collect(Collectors.toSet());
    }
}
