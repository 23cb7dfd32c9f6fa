package dev.handrail.engagement.start;

import dev.handrail.chat.Person;
import dev.handrail.chat.Place;
import dev.handrail.engagement.Access;
import dev.handrail.engagement.Action;
import dev.handrail.engagement.FindEngagement;
import dev.handrail.engagement.Membership;
import dev.handrail.engagement.Standing;
import dev.handrail.engagement.VendorTenants;
import dev.handrail.engagement.View;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Component;

/** Which engagements somebody may link with a place. */
@Component
final class FindLinkable {
    private final FindEngagement findEngagement;
    private final VendorTenants vendorTenants;

    FindLinkable(FindEngagement findEngagement, VendorTenants vendorTenants) {
        this.findEngagement = findEngagement;
        this.vendorTenants = vendorTenants;
    }

    /**
     * The running engagements that the person steers.
     *
     * @param named the name, or a part of it or of the customer's; empty: any
     */
    List<Membership> candidates(Person person, String named) {
        String wanted = named.toLowerCase(Locale.ROOT);
        List<Membership> all = findEngagement.memberships(person).stream()
                .filter(each -> each.standing() == Standing.RUNNING && Access.may(each.roles(), Action.LINK))
                .filter(each -> wanted.isEmpty()
                        || each.name().toLowerCase(Locale.ROOT).contains(wanted)
                        || each.customer().toLowerCase(Locale.ROOT).contains(wanted))
                .toList();
        List<Membership> exactly =
                all.stream().filter(each -> each.name().equalsIgnoreCase(named)).toList();
        return exactly.isEmpty() ? all : exactly;
    }

    /** Whether the place belongs to one of the two sides: nobody else's people are to be told anything there. */
    boolean belongsTo(Place place, View view) {
        return place.tenantId().equalsIgnoreCase(view.engagement().customer().tenantId())
                || vendorTenants.has(place.tenantId());
    }
}
