package dev.handrail.playground.world;

import dev.handrail.chat.Account;
import dev.handrail.chat.Place;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where personas and the bot talk.
 *
 * @param id the id without a thread
 * @param tenantId the tenant it lives in
 * @param team the team of a channel, otherwise absent
 */
public record Conversation(
        String id,
        Place.Kind kind,
        String name,
        String tenantId,
        List<Persona> members,
        @Nullable Team team,
        Feed feed) {
    static Conversation personal(Persona persona) {
        String tenant = persona.chatTenant();
        String id = StableIds.personalChat(tenant + "/" + persona.id());
        return new Conversation(id, Place.Kind.PERSONAL, "Handrail", tenant, List.of(persona), null, new Feed());
    }

    static Conversation groupChat(String name, String tenantId, List<Persona> members) {
        String id = StableIds.groupChat(tenantId + "/" + name);
        return new Conversation(id, Place.Kind.GROUP_CHAT, name, tenantId, members, null, new Feed());
    }

    static Conversation general(String team, String tenantId, List<Persona> members) {
        String id = StableIds.channel(tenantId + "/" + team);
        Team its = new Team(id, team, StableIds.directoryId(tenantId + "/" + team));
        return new Conversation(id, Place.Kind.CHANNEL, "General", tenantId, members, its, new Feed());
    }

    public boolean isPersonal() {
        return kind == Place.Kind.PERSONAL;
    }

    public boolean isChannel() {
        return kind == Place.Kind.CHANNEL;
    }

    /** The account by which a member is known here. */
    public Account account(Persona member) {
        return member.accountIn(tenantId)
                .orElseThrow(() -> new IllegalStateException(member.id() + " has no account in " + tenantId));
    }
}
