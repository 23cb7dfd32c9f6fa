package dev.handrail.checkpoint;

import static dev.handrail.engagement.EngagementInMemory.Who.PRIYA;
import static dev.handrail.engagement.EngagementInMemory.Who.RAFAEL;
import static org.assertj.core.api.Assertions.assertThat;

import dev.handrail.chat.Person;
import dev.handrail.engagement.EngagementDocuments;
import dev.handrail.engagement.EngagementInMemory;
import dev.handrail.engagement.Membership;
import dev.handrail.engagement.Participant;
import dev.handrail.engagement.Side;
import dev.handrail.store.Document;
import java.time.Instant;
import java.time.LocalTime;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Of somebody's two accounts, the one that is reached says how they are reminded. */
class TwoAccountsTests {
    private static final Person HERE = new Person("22222222-2222-4222-8222-222222222222", "rafael");
    private static final Person THERE = new Person("11111111-1111-4111-8111-111111111111", "priya");
    private static final Participant BOTH = new Participant(
            "p1", List.of(HERE, THERE), "Rafael", Side.CUSTOMER, Set.of(), Set.of(), Instant.EPOCH, null);

    private final EngagementInMemory there = new EngagementInMemory();

    @AfterEach
    void end() {
        there.close();
    }

    private void wishes(Person account, int lead) {
        Habits habits = new Habits(List.of(lead), LocalTime.MIDNIGHT, LocalTime.MIDNIGHT, true, LocalTime.NOON, null);
        there.put(new Document(
                Membership.partition(account), Habits.KIND, Habits.KIND, EngagementDocuments.json(habits), null, null));
    }

    private List<Integer> leads() {
        return there.context(LoadAttendees.class).of(BOTH).habits().leads();
    }

    @Test
    void theAccountThatIsReachedCounts() {
        wishes(HERE, 15);
        wishes(THERE, 240);
        there.know(RAFAEL, false, "en", null);
        there.know(PRIYA, true, "en", null);
        assertThat(leads()).containsExactly(240);
        there.know(RAFAEL, true, "en", null);
        assertThat(leads()).containsExactly(15);
    }

    @Test
    void whatTheOtherSaidCountsWhereThatOneSaidNothing() {
        wishes(HERE, 15);
        there.know(PRIYA, true, "en", null);
        assertThat(leads()).containsExactly(15);
    }

    @Test
    void whoSaidNothingIsRemindedAsUsual() {
        assertThat(leads()).isEqualTo(Habits.USUAL.leads());
    }
}
