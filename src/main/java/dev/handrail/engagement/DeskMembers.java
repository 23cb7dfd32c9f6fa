package dev.handrail.engagement;

import dev.handrail.chat.Person;

/** Who of the vendor's people may start engagements. */
@FunctionalInterface
public interface DeskMembers {
    boolean has(Person person);
}
