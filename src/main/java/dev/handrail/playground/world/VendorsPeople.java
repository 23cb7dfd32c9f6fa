package dev.handrail.playground.world;

import dev.handrail.chat.Account;
import java.util.List;
import java.util.Set;

/** The vendor's people among the personas. */
public final class VendorsPeople {
    private static final Set<String> OF_THE_DESK = Set.of("specialist", "FastTrack manager");

    private VendorsPeople() {}

    /** The vendor's tenants. */
    public static List<String> tenants() {
        return desk().map(Persona::homeTenant).distinct().toList();
    }

    /** Who may start engagements, each as {@code tenant/object id}. */
    public static List<String> deskMembers() {
        return desk().flatMap(persona -> persona.accountIn(persona.homeTenant()).stream())
                .map(Account::person)
                .filter(java.util.Objects::nonNull)
                .map(person -> person.tenantId() + "/" + person.objectId())
                .toList();
    }

    private static java.util.stream.Stream<Persona> desk() {
        return Cast.PERSONAS.stream().filter(persona -> OF_THE_DESK.contains(persona.role()));
    }
}
