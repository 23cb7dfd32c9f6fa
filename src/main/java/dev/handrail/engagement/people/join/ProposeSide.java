package dev.handrail.engagement.people.join;

import dev.handrail.chat.Person;
import dev.handrail.engagement.Customer;
import dev.handrail.engagement.Side;
import dev.handrail.engagement.VendorTenants;
import java.util.List;
import org.springframework.stereotype.Component;

/**
 * For whom somebody who joins seems to take part. A guest in the customer's tenant is known only by an object id there,
 * and so seems to be the customer's; whoever decides about roles can correct that.
 */
@Component
final class ProposeSide {
    private final VendorTenants vendorTenants;

    ProposeSide(VendorTenants vendorTenants) {
        this.vendorTenants = vendorTenants;
    }

    /** @param accounts the person's, the one that joins first */
    Side of(List<Person> accounts, Customer customer) {
        if (accounts.stream().anyMatch(account -> vendorTenants.has(account.tenantId()))) {
            return Side.VENDOR;
        }
        return accounts.getFirst().tenantId().equalsIgnoreCase(customer.tenantId()) ? Side.CUSTOMER : Side.PARTNER;
    }
}
