package dev.handrail.engagement;

import dev.handrail.chat.Person;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who takes part, or did.
 *
 * @param id unique in the engagement, never used again
 * @param accounts several where one human confirmed to have them; none where the person was forgotten, or turned out to be
 *     another participant
 * @param name as the platform told it
 * @param roles confirmed ones
 * @param asked those that wait for a project manager
 * @param removedAt since when the person takes part no more; {@link #NEVER} for somebody who only asked to
 */
public record Participant(
        String id,
        List<Person> accounts,
        String name,
        Side side,
        Set<Role> roles,
        Set<Role> asked,
        Instant joinedAt,
        @Nullable Instant removedAt) {
    /** In the place of the moment of leaving for somebody who never took part: before every moment of joining. */
    public static final Instant NEVER = Instant.EPOCH;

    public Participant {
        accounts = List.copyOf(accounts);
        roles = java.util.Collections.unmodifiableSortedSet(new TreeSet<>(roles));
        asked = java.util.Collections.unmodifiableSortedSet(new TreeSet<>(asked));
    }

    public boolean isActive() {
        return removedAt == null;
    }

    /** Whether the person takes part, or did; somebody who only asked whether they may never did. */
    public boolean tookPart() {
        return removedAt == null || !removedAt.isBefore(joinedAt);
    }

    public boolean is(@Nullable Person person) {
        return person != null && accounts.contains(person);
    }

    public boolean has(Role role) {
        return roles.contains(role);
    }

    /** What the person is as far as it counts: a member at least, and nothing any more once removed. */
    public Set<Role> standing() {
        Set<Role> standing = EnumSet.noneOf(Role.class);
        if (isActive()) {
            standing.add(Role.MEMBER);
            standing.addAll(roles);
        }
        return standing;
    }

    public Participant withRoles(Set<Role> confirmed, Set<Role> waiting) {
        return new Participant(id, accounts, name, side, confirmed, waiting, joinedAt, removedAt);
    }

    public Participant withAccounts(List<Person> all) {
        return new Participant(id, all, name, side, roles, asked, joinedAt, removedAt);
    }

    /** For another side: what is no role there goes. */
    public Participant on(Side other) {
        return new Participant(id, accounts, name, other, of(other, roles), of(other, asked), joinedAt, removedAt);
    }

    private static Set<Role> of(Side side, Set<Role> some) {
        return some.stream()
                .filter(role -> role == Role.MEMBER || role.isOf(side))
                .collect(java.util.stream.Collectors.toSet());
    }

    public Participant called(String other) {
        return new Participant(id, accounts, other, side, roles, asked, joinedAt, removedAt);
    }

    /** Takes part no more; roles go with it. */
    public Participant removed(Instant at) {
        return new Participant(id, accounts, name, side, Set.of(), Set.of(), joinedAt, at);
    }

    /** Takes part again, as a member. */
    public Participant back(Instant at) {
        return new Participant(id, accounts, name, side, Set.of(), Set.of(), at, null);
    }
}
