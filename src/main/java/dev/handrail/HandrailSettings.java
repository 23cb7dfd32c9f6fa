package dev.handrail;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * The settings that belong to no room yet. A value whose feature is not built stops the start: whoever set it would
 * otherwise believe it in force.
 *
 * @param deskMembers who may start engagements, as {@code tenant/object id}; not built yet
 */
@ConfigurationProperties("handrail")
record HandrailSettings(@Nullable List<String> deskMembers) {
    HandrailSettings {
        refuse(deskMembers != null, "handrail.desk-members", "HANDRAIL_DESK_MEMBERS");
    }

    private static void refuse(boolean set, String key, String environment) {
        if (set) {
            throw new IllegalArgumentException(key + " (environment: " + environment
                    + ") is set, but what it is for is not built yet: remove it to start.");
        }
    }
}
