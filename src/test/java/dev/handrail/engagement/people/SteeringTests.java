package dev.handrail.engagement.people;

import static org.assertj.core.api.Assertions.assertThat;

import dev.handrail.chat.Person;
import dev.handrail.engagement.Participant;
import dev.handrail.engagement.People;
import dev.handrail.engagement.Role;
import dev.handrail.engagement.Side;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class SteeringTests {
    private static final Participant FASTTRACK = someone("p1", Side.VENDOR, Role.FASTTRACK_MANAGER);
    private static final Participant SPECIALIST = someone("p2", Side.VENDOR, Role.SPECIALIST);
    private static final Participant MANAGER = someone("p3", Side.CUSTOMER, Role.PROJECT_MANAGER);
    private static final Participant LEAD = someone("p4", Side.CUSTOMER, Role.TECHNICAL_LEAD);
    private static final Participant PARTNER = someone("p5", Side.PARTNER, Role.PARTNER);

    private static Participant someone(String id, Side side, Role... roles) {
        return new Participant(
                id, List.of(new Person("tenant", id)), id, side, Set.of(roles), Set.of(), Instant.EPOCH, null);
    }

    private static People people(Participant... all) {
        return new People(1, List.of(all));
    }

    @ParameterizedTest
    @EnumSource(Role.class)
    void whoDoesNotSteerDecidesNoRoleOfAnybody(Role role) {
        assertThat(Stream.of(SPECIALIST, LEAD, PARTNER, MANAGER.removed(Instant.EPOCH)))
                .allSatisfy(me -> assertThat(Stream.of(FASTTRACK, SPECIALIST, MANAGER, LEAD, PARTNER, me))
                        .noneMatch(whom -> Steering.mayDecide(me, whom, role)));
    }

    @ParameterizedTest
    @EnumSource(Role.class)
    void aRoleIsGivenOnlyToPeopleOfItsSide(Role role) {
        assertThat(Stream.of(FASTTRACK, SPECIALIST, MANAGER, LEAD, PARTNER))
                .filteredOn(whom -> Steering.mayDecide(FASTTRACK, whom, role))
                .allMatch(whom -> role == Role.MEMBER || role.isOf(whom.side()));
    }

    @Test
    void eachSidesManagerIsReplacedByTheOther() {
        assertThat(Steering.mayDecide(FASTTRACK, LEAD, Role.PROJECT_MANAGER)).isTrue();
        assertThat(Steering.mayRemove(FASTTRACK, MANAGER)).isTrue();
        assertThat(Steering.mayDecide(MANAGER, SPECIALIST, Role.FASTTRACK_MANAGER))
                .isTrue();
        assertThat(Steering.mayRemove(MANAGER, FASTTRACK)).isTrue();
    }

    @Test
    void ofTheVendorsOtherPeopleACustomerDecidesNothing() {
        assertThat(Steering.mayDecide(MANAGER, FASTTRACK, Role.SPECIALIST)).isFalse();
        assertThat(Steering.mayRemove(MANAGER, SPECIALIST)).isFalse();
        assertThat(Steering.mayPlace(MANAGER, Side.VENDOR)).isFalse();
        assertThat(Steering.mayPlace(FASTTRACK, Side.VENDOR)).isTrue();
    }

    @Test
    void onesOwnSideIsAskedFirstAndAPartnerAsksWhoeverSteers() {
        assertThat(Steering.deciders(people(FASTTRACK, MANAGER), Side.CUSTOMER)).containsExactly(MANAGER);
        assertThat(Steering.deciders(people(FASTTRACK, LEAD), Side.CUSTOMER)).containsExactly(FASTTRACK);
        assertThat(Steering.deciders(people(FASTTRACK, MANAGER), Side.PARTNER)).containsExactly(FASTTRACK, MANAGER);
    }

    @Test
    void aSideIsLostWithItsLastManagerOnly() {
        People both = people(FASTTRACK, MANAGER, someone("p6", Side.CUSTOMER, Role.PROJECT_MANAGER));
        People one = both.changing("p3", each -> each.removed(Instant.EPOCH));
        People none = one.changing("p6", each -> each.withRoles(Set.of(), Set.of()));

        assertThat(Steering.lost(both, one)).isEmpty();
        assertThat(Steering.lost(one, none)).contains(Side.CUSTOMER);
        assertThat(Steering.lost(none, none)).isEmpty();
        assertThat(Steering.isLeftAlone(none)).isFalse();
        assertThat(Steering.isLeftAlone(none.changing("p1", each -> each.removed(Instant.EPOCH))))
                .isTrue();
    }
}
