package dev.handrail.engagement;

import static dev.handrail.engagement.Role.CHAMPION;
import static dev.handrail.engagement.Role.FASTTRACK_MANAGER;
import static dev.handrail.engagement.Role.MEMBER;
import static dev.handrail.engagement.Role.PARTNER;
import static dev.handrail.engagement.Role.PROJECT_MANAGER;
import static dev.handrail.engagement.Role.SPECIALIST;
import static dev.handrail.engagement.Role.SUCCESS_OWNER;
import static dev.handrail.engagement.Role.TECHNICAL_LEAD;
import static dev.handrail.engagement.Role.TECHNICAL_RESOURCE;

import java.util.Collection;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** Who may do what in an engagement: the one table that every read and every change asks. */
public final class Access {
    private static final Map<Action, Set<Role>> TABLE = new EnumMap<>(Action.class);

    static {
        allow(Action.SEE, MEMBER);
        allow(Action.TAKE_PART, MEMBER);
        allow(Action.SEE_VENDOR_VIEW, FASTTRACK_MANAGER, SPECIALIST);
        allow(
                Action.WORK_ON_TASKS,
                PROJECT_MANAGER,
                TECHNICAL_LEAD,
                TECHNICAL_RESOURCE,
                SUCCESS_OWNER,
                CHAMPION,
                FASTTRACK_MANAGER,
                SPECIALIST,
                PARTNER);
        allow(Action.MANAGE_TASKS, PROJECT_MANAGER, TECHNICAL_LEAD, FASTTRACK_MANAGER);
        allow(
                Action.DISPUTE,
                PROJECT_MANAGER,
                TECHNICAL_LEAD,
                TECHNICAL_RESOURCE,
                SUCCESS_OWNER,
                FASTTRACK_MANAGER,
                SPECIALIST,
                PARTNER);
        allow(Action.DECIDE, PROJECT_MANAGER, FASTTRACK_MANAGER);
        allow(Action.SIGN_OFF, PROJECT_MANAGER, FASTTRACK_MANAGER);
        allow(Action.REACH_MILESTONE, PROJECT_MANAGER, FASTTRACK_MANAGER, SPECIALIST);
        allow(Action.PLAN, PROJECT_MANAGER, TECHNICAL_LEAD, FASTTRACK_MANAGER, SPECIALIST);
        allow(Action.MANAGE_PEOPLE, PROJECT_MANAGER, FASTTRACK_MANAGER);
        allow(Action.NAME_PROJECT_MANAGER, FASTTRACK_MANAGER, PROJECT_MANAGER);
        allow(Action.LINK, PROJECT_MANAGER, FASTTRACK_MANAGER);
        allow(Action.EDIT, PROJECT_MANAGER, FASTTRACK_MANAGER);
        allow(Action.ARCHIVE, FASTTRACK_MANAGER);
        allow(Action.EXPORT, PROJECT_MANAGER, FASTTRACK_MANAGER);
        allow(Action.ERASE, PROJECT_MANAGER, FASTTRACK_MANAGER);
    }

    private Access() {}

    private static void allow(Action action, Role... roles) {
        TABLE.put(action, EnumSet.copyOf(List.of(roles)));
    }

    public static boolean may(Collection<Role> standing, Action action) {
        return standing.stream().anyMatch(who(action)::contains);
    }

    /** Whose it is to do that. */
    public static Set<Role> who(Action action) {
        return Objects.requireNonNull(TABLE.get(action), "an action that nobody is allowed");
    }
}
