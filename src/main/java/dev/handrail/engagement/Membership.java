package dev.handrail.engagement;

import dev.handrail.chat.Person;
import java.util.Set;

/**
 * That somebody takes part in an engagement, as the person's own list has it. A projection: what counts stands in the
 * engagement.
 *
 * @param engagement whose name and customer these are
 */
public record Membership(
        EngagementId engagement, String name, String customer, Standing standing, Side side, Set<Role> roles) {
    /** The kind of the documents, and of the letters that bring them. */
    public static final String KIND = "membership";

    /** The kind of what is left of it when the person takes part no more: which engagement it was. */
    public static final String PAST = "past-membership";

    public static String documentId(EngagementId engagement) {
        return "membership/" + engagement.value();
    }

    /** Where everything is kept that belongs to a person. */
    public static String partition(Person person) {
        return "person:" + person.tenantId() + ":" + person.objectId();
    }
}
