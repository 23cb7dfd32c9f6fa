package dev.handrail.engagement.people;

import dev.handrail.engagement.Participant;
import dev.handrail.engagement.People;
import dev.handrail.engagement.Role;
import dev.handrail.engagement.Side;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Who steers an engagement, and what that lets them decide about people: the customer's project managers and the
 * vendor's FastTrack managers, each of whom the other side's can replace.
 */
public final class Steering {
    private Steering() {}

    public static boolean steers(Participant person) {
        return person.isActive() && (person.has(Role.PROJECT_MANAGER) || person.has(Role.FASTTRACK_MANAGER));
    }

    /** Who steers for that side. */
    public static List<Participant> of(People people, Side side) {
        return people.steering(side);
    }

    /** Who is asked about somebody of that side: the side's own, or, where nobody steers for it, the other's. */
    public static List<Participant> deciders(People people, Side side) {
        List<Participant> own = of(people, side);
        return own.isEmpty() ? people.active().stream().filter(Steering::steers).toList() : own;
    }

    /**
     * Whether somebody may give another, or take from another, that role. What only the vendor's side sees goes with the
     * role of a specialist: no customer gives it.
     */
    public static boolean mayDecide(Participant me, Participant whom, Role role) {
        return steers(me)
                && (role == Role.MEMBER || role.isOf(whom.side()))
                && (role != Role.SPECIALIST || me.has(Role.FASTTRACK_MANAGER));
    }

    /** Whether somebody may say that another is of that side: only the vendor says who is the vendor's. */
    public static boolean mayPlace(Participant me, Side side) {
        return steers(me) && (side != Side.VENDOR || me.has(Role.FASTTRACK_MANAGER));
    }

    /** Whether somebody may take another out. Of the vendor's people, a customer replaces only who steers. */
    public static boolean mayRemove(Participant me, Participant whom) {
        return steers(me) && (whom.side() != Side.VENDOR || me.has(Role.FASTTRACK_MANAGER) || steers(whom));
    }

    /** The side for which somebody steered, and nobody does any more. */
    public static Optional<Side> lost(People before, People after) {
        return Stream.of(Side.CUSTOMER, Side.VENDOR)
                .filter(side -> !of(before, side).isEmpty() && of(after, side).isEmpty())
                .findFirst();
    }

    /** Whether nobody is left who could name the next. */
    public static boolean isLeftAlone(People after) {
        return after.active().stream().noneMatch(Steering::steers);
    }

    static Side other(Side side) {
        return side == Side.VENDOR ? Side.CUSTOMER : Side.VENDOR;
    }
}
