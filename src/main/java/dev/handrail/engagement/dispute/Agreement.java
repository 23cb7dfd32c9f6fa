package dev.handrail.engagement.dispute;

import dev.handrail.playbook.Party;
import java.time.Instant;

/**
 * That both sides agreed whose a duty is in their engagement, whatever its playbooks say.
 *
 * @param party whose it is from then on
 * @param customer id of the participant who said so for the customer
 * @param vendor of the one who did for the vendor
 */
public record Agreement(Party party, Instant at, String customer, String vendor) {}
