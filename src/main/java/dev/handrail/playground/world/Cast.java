package dev.handrail.playground.world;

import java.util.List;

/**
 * Who is in the playground: a vendor's people, a customer's, and somebody from a partner. All invented.
 *
 * <p>The group chat and the team live in the customer's tenant, where the vendor's people are guests, as they are in
 * life.
 */
final class Cast {
    private static final String VENDOR = StableIds.directoryId("Tessellane");
    private static final String CUSTOMER = StableIds.directoryId("Brasswick Foods");
    private static final String PARTNER = StableIds.directoryId("somebody else's tenant");

    private static final Persona CAMILLE = Persona.of(
            "camille", "Camille Verrier", "customer team member", "fr-FR", "Europe/Paris", CUSTOMER, CUSTOMER);
    private static final Persona RAFAEL = Persona.of(
            "rafael", "Rafael Monteiro", "customer team member", "pt-BR", "America/Sao_Paulo", CUSTOMER, CUSTOMER);
    private static final Persona HARRIET = Persona.of(
            "harriet", "Harriet Cole", "customer project manager", "en-GB", "Europe/London", CUSTOMER, CUSTOMER);
    private static final Persona PRIYA =
            Persona.of("priya", "Priya Raman", "specialist", "en-US", "America/Chicago", VENDOR, VENDOR, CUSTOMER);
    private static final Persona JONAS = Persona.of(
            "jonas", "Jonas Lindqvist", "FastTrack manager", "en-SE", "Europe/Stockholm", VENDOR, VENDOR, CUSTOMER);
    private static final Persona NOOR =
            Persona.of("noor", "Noor Haddad", "guest", "en-GB", "Europe/Brussels", PARTNER, CUSTOMER);
    private static final Persona TOBIAS =
            Persona.of("tobias", "Tobias Grant", "customer team member", "en-IE", "Europe/Dublin", CUSTOMER, CUSTOMER);

    static final List<Persona> PERSONAS = List.of(CAMILLE, HARRIET, RAFAEL, PRIYA, JONAS, NOOR, TOBIAS);

    /** Who has no personal chat with the bot when the program starts. */
    static final List<Persona> NOT_INSTALLED = List.of(TOBIAS);

    private Cast() {}

    static Conversation groupChat() {
        return Conversation.groupChat("Rollout core team", CUSTOMER, List.of(HARRIET, CAMILLE, RAFAEL, JONAS));
    }

    static Conversation general() {
        return Conversation.general(
                "Brasswick moves to the cloud",
                CUSTOMER,
                List.of(HARRIET, CAMILLE, RAFAEL, TOBIAS, PRIYA, JONAS, NOOR));
    }

    /** Who put the bot into the group chat and the team. */
    static Persona host() {
        return HARRIET;
    }
}
