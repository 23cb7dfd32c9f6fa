package dev.handrail.answer;

import dev.handrail.engagement.Participant;
import dev.handrail.engagement.People;
import dev.handrail.engagement.Role;
import dev.handrail.engagement.Side;
import dev.handrail.playbook.Entry;
import dev.handrail.playbook.Involvement;
import dev.handrail.playbook.Party;
import java.util.List;
import java.util.stream.Stream;

/**
 * Whom a side's part in a duty comes down to: for what is decided or attended, and in the phase that starts an
 * engagement, whoever steers it for that side, otherwise whoever does the technical work; the next in line where nobody
 * has that role.
 *
 * @param role that somebody has, or that should be given to somebody
 * @param people who have it; empty where nobody has any of the roles
 */
record Responsible(Side side, Role role, List<Participant> people) {
    private static final String INITIATE = "initiate";

    static List<Responsible> of(Party party, Entry entry, People people) {
        return switch (party) {
            case CUSTOMER -> List.of(of(Side.CUSTOMER, entry, people));
            case VENDOR -> List.of(of(Side.VENDOR, entry, people));
            case PARTNER -> List.of(of(Side.PARTNER, entry, people));
            case SHARED -> List.of(of(Side.CUSTOMER, entry, people), of(Side.VENDOR, entry, people));
        };
    }

    private static Responsible of(Side side, Entry entry, People people) {
        List<Role> line = line(side, entry).toList();
        Role role = line.stream()
                .filter(each -> !people.with(each).isEmpty())
                .findFirst()
                .orElse(line.getFirst());
        return new Responsible(side, role, people.with(role));
    }

    /** The roles of a side that have to do with a duty, the nearest first. */
    static Stream<Role> line(Side side, Entry entry) {
        return switch (side) {
            case CUSTOMER ->
                isSteering(entry)
                        ? Stream.of(Role.PROJECT_MANAGER, Role.TECHNICAL_LEAD)
                        : Stream.of(Role.TECHNICAL_LEAD, Role.TECHNICAL_RESOURCE, Role.PROJECT_MANAGER);
            case VENDOR ->
                isSteering(entry)
                        ? Stream.of(Role.FASTTRACK_MANAGER, Role.SPECIALIST)
                        : Stream.of(Role.SPECIALIST, Role.FASTTRACK_MANAGER);
            case PARTNER -> Stream.of(Role.PARTNER);
        };
    }

    private static boolean isSteering(Entry entry) {
        return entry.involvement() == Involvement.DECIDES
                || entry.involvement() == Involvement.ATTENDS
                || INITIATE.equals(entry.phase());
    }
}
