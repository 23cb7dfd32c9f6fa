package dev.handrail.engagement.people.account;

import static org.assertj.core.api.Assertions.assertThat;

import dev.handrail.chat.Person;
import dev.handrail.engagement.Participant;
import dev.handrail.engagement.People;
import dev.handrail.engagement.Role;
import dev.handrail.engagement.Side;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class MergeAccountsTests {
    private static final Person HOME = new Person("home", "a");
    private static final Person GUEST = new Person("host", "b");
    private static final Person OF_THE_VENDOR = new Person("vendor", "c");
    private static final MergeAccounts MERGE = new MergeAccounts("vendor"::equals, Instant.EPOCH);

    private static Participant someone(String id, Person account, Side side, Role... roles) {
        return new Participant(id, List.of(account), id, side, Set.of(roles), Set.of(), Instant.EPOCH, null);
    }

    private static MergeAccounts.Merged merged(People people, Person... accounts) {
        return MERGE.merge(people, List.of(accounts)).orElseThrow();
    }

    @Test
    void theFirstTakesInTheOthersAndTheirRoles() {
        People people = new People(
                3,
                List.of(
                        someone("p1", HOME, Side.CUSTOMER, Role.SPONSOR),
                        someone("p2", GUEST, Side.CUSTOMER, Role.CHAMPION)));

        MergeAccounts.Merged merged = merged(people, GUEST, HOME);

        Participant kept = merged.people().participant("p1").orElseThrow();
        assertThat(kept.accounts()).containsExactly(HOME, GUEST);
        assertThat(kept.roles()).containsExactlyInAnyOrder(Role.SPONSOR, Role.CHAMPION);
        assertThat(merged.gone()).containsExactly("p2");
        assertThat(merged.people().participant("p2").orElseThrow().isActive()).isFalse();
        assertThat(merged.people().gone(GUEST)).isEmpty();
        assertThat(merged.people().revision()).isEqualTo(4);
    }

    @Test
    void allThatIsLeftOfOneHumanHasOneName() {
        People two = new People(1, List.of(someone("p1", HOME, Side.CUSTOMER), someone("p2", GUEST, Side.CUSTOMER)));
        People three = merged(two, HOME, GUEST).people().and(someone("p3", OF_THE_VENDOR, Side.VENDOR));

        assertThat(merged(three, OF_THE_VENDOR, HOME).people().all())
                .extracting(Participant::name)
                .containsExactly("p1", "p1", "p1");
        People other = new People(1, List.of(someone("p0", OF_THE_VENDOR, Side.VENDOR)));
        for (Participant each : merged(two, HOME, GUEST).people().all()) {
            other = other.and(each);
        }
        assertThat(merged(other, OF_THE_VENDOR, GUEST).people().all())
                .extracting(Participant::name)
                .containsExactly("p0", "p0", "p0");
    }

    @Test
    void mergedAgainNothingChanges() {
        People people = new People(1, List.of(someone("p1", HOME, Side.CUSTOMER), someone("p2", GUEST, Side.CUSTOMER)));

        assertThat(MERGE.merge(merged(people, HOME, GUEST).people(), List.of(HOME, GUEST)))
                .isEmpty();
        assertThat(MERGE.merge(people, List.of(OF_THE_VENDOR))).isEmpty();
    }

    @Test
    void anAccountOfTheVendorsMakesAllOfItTheVendorsWithoutTheCustomersRoles() {
        People people = new People(
                1,
                List.of(
                        someone("p1", GUEST, Side.CUSTOMER, Role.PROJECT_MANAGER),
                        someone("p2", OF_THE_VENDOR, Side.VENDOR, Role.SPECIALIST)));

        Participant kept =
                merged(people, GUEST, OF_THE_VENDOR).people().participant("p1").orElseThrow();

        assertThat(kept.side()).isEqualTo(Side.VENDOR);
        assertThat(kept.roles()).containsExactly(Role.SPECIALIST);
    }

    @Test
    void whoTakesPartStaysAndWhatWasTakenFromTheOtherAccountDoesNotComeBack() {
        People people = new People(
                1,
                List.of(
                        someone("p1", HOME, Side.CUSTOMER, Role.SPONSOR).removed(Instant.EPOCH),
                        someone("p2", GUEST, Side.CUSTOMER)));

        MergeAccounts.Merged merged = merged(people, HOME, GUEST);

        assertThat(merged.kept()).isEqualTo("p2");
        assertThat(merged.people().of(HOME).orElseThrow().roles()).isEmpty();
    }
}
