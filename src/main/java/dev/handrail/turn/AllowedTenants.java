package dev.handrail.turn;

import dev.handrail.chat.Place;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.ConstructorBinding;

/**
 * Whose places the bot talks in.
 *
 * @param tenants ids of the customers' tenants that may; absent: all
 * @param vendorTenants ids of the vendor's own, which may in any case
 */
@ConfigurationProperties("handrail")
record AllowedTenants(
        @Nullable List<String> tenants, @Nullable List<String> vendorTenants) {
    @ConstructorBinding
    AllowedTenants {
        if (isHalf(tenants)) {
            throw new IllegalArgumentException("handrail.tenants (environment: HANDRAIL_TENANTS) is empty or holds a"
                    + " blank id: name the tenants that may talk to the bot, or leave the key out to allow all.");
        }
        if (isHalf(vendorTenants)) {
            throw new IllegalArgumentException("handrail.vendor-tenants (environment: HANDRAIL_VENDOR_TENANTS) is"
                    + " empty or holds a blank id: name the vendor's own tenants, or leave the key out.");
        }
    }

    AllowedTenants(@Nullable List<String> tenants) {
        this(tenants, null);
    }

    boolean isOpenToAll() {
        return tenants == null;
    }

    boolean allow(Place place) {
        return tenants == null || holds(tenants, place.tenantId()) || holds(vendorTenants, place.tenantId());
    }

    private static boolean isHalf(@Nullable List<String> ids) {
        return ids != null && (ids.isEmpty() || ids.stream().anyMatch(String::isBlank));
    }

    private static boolean holds(@Nullable List<String> ids, String tenantId) {
        return ids != null && ids.stream().map(String::strip).anyMatch(tenantId::equalsIgnoreCase);
    }
}
