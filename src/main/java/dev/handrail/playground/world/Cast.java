package dev.handrail.playground.world;

import java.util.List;

/**
 * Who is in the playground: a vendor's people, a customer's, somebody from a partner, and somebody who has nothing to
 * do with any of them. All invented.
 *
 * <p>The group chat and the team live in the customer's tenant, where the vendor's people are guests, as they are in
 * life.
 */
final class Cast {
    private static final String VENDOR = StableIds.directoryId("Tessellane");
    private static final String CUSTOMER = StableIds.directoryId("Brasswick Foods");
    private static final String PARTNER = StableIds.directoryId("somebody else's tenant");
    private static final String CONSULTANCY = StableIds.directoryId("Northquay Consulting");
    private static final String STRANGERS = StableIds.directoryId("Kahurangi Freight");

    private static final Persona CAMILLE = Persona.of(
            "camille", "Camille Verrier", "customer team member", "fr-FR", "Europe/Paris", CUSTOMER, CUSTOMER);
    private static final Persona RAFAEL = Persona.of(
            "rafael", "Rafael Monteiro", "customer team member", "pt-BR", "America/Sao_Paulo", CUSTOMER, CUSTOMER);
    private static final Persona HARRIET = Persona.of(
            "harriet", "Harriet Cole", "customer project manager", "en-GB", "Europe/London", CUSTOMER, CUSTOMER);
    private static final Persona BEATRIZ = Persona.of(
            "beatriz", "Beatriz Azevedo", "customer technical lead", "pt-BR", "America/Recife", CUSTOMER, CUSTOMER);
    private static final Persona PRIYA =
            Persona.of("priya", "Priya Raman", "specialist", "en-US", "America/Chicago", VENDOR, VENDOR, CUSTOMER);
    private static final Persona JONAS = Persona.of(
            "jonas", "Jonas Lindqvist", "FastTrack manager", "en-SE", "Europe/Stockholm", VENDOR, VENDOR, CUSTOMER);
    private static final Persona NOOR =
            Persona.of("noor", "Noor Haddad", "guest", "en-GB", "Europe/Brussels", PARTNER, CUSTOMER);
    private static final Persona ETIENNE =
            Persona.of("etienne", "Étienne Marchal", "partner", "fr-CA", "America/Toronto", CONSULTANCY, CUSTOMER);
    private static final Persona MERE = Persona.of(
            "mere", "Mere Tawhiri", "somebody of another company", "en-NZ", "Pacific/Auckland", STRANGERS, STRANGERS);
    private static final Persona TOBIAS =
            Persona.of("tobias", "Tobias Grant", "customer team member", "en-IE", "Europe/Dublin", CUSTOMER, CUSTOMER);

    static final List<Persona> PERSONAS =
            List.of(CAMILLE, HARRIET, RAFAEL, BEATRIZ, PRIYA, JONAS, ETIENNE, NOOR, TOBIAS, MERE);

    /** Who has no personal chat with the bot when the program starts. */
    static final List<Persona> NOT_INSTALLED = List.of(TOBIAS);

    private Cast() {}

    static Conversation groupChat() {
        return Conversation.groupChat("Rollout core team", CUSTOMER, List.of(HARRIET, CAMILLE, RAFAEL, BEATRIZ, JONAS));
    }

    static Conversation general() {
        return Conversation.general(
                "Brasswick moves to the cloud",
                CUSTOMER,
                List.of(HARRIET, CAMILLE, RAFAEL, BEATRIZ, TOBIAS, PRIYA, JONAS, ETIENNE, NOOR));
    }

    /** Who put the bot into the group chat and the team. */
    static Persona host() {
        return HARRIET;
    }
}
