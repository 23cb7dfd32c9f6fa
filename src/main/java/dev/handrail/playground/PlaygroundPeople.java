package dev.handrail.playground;

import dev.handrail.playground.world.VendorsPeople;
import java.util.Map;

/** Who of the personas has authority in the playground, as settings that anybody's own take the place of. */
public final class PlaygroundPeople {
    private PlaygroundPeople() {}

    public static Map<String, Object> settings() {
        return Map.of(
                "handrail.vendor-tenants", String.join(",", VendorsPeople.tenants()),
                "handrail.desk-members", String.join(",", VendorsPeople.deskMembers()));
    }
}
