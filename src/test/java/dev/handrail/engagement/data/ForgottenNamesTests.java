package dev.handrail.engagement.data;

import static org.assertj.core.api.Assertions.assertThat;

import dev.handrail.chat.Person;
import dev.handrail.engagement.Participant;
import dev.handrail.engagement.People;
import dev.handrail.engagement.Side;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ForgottenNamesTests {
    private static final Person HOME = new Person("home", "a");
    private static final Person GUEST = new Person("host", "b");

    private static Participant someone(String id, String name, Person... accounts) {
        return new Participant(id, List.of(accounts), name, Side.CUSTOMER, Set.of(), Set.of(), Instant.EPOCH, null);
    }

    @Test
    void whoeverWasFoundToBeTheSameHumanLosesTheNameToo() {
        Participant part = someone("p1", "Noor", HOME);
        People people = new People(
                1,
                List.of(
                        part,
                        someone("p2", "Noor").removed(Instant.EPOCH),
                        someone("p3", "Noor", GUEST),
                        someone("p4", "Camille").removed(Instant.EPOCH)));

        assertThat(ForgetParticipant.without(people, part, HOME, Instant.EPOCH).all())
                .extracting(Participant::name)
                .containsExactly("—", "—", "Noor", "Camille");
    }

    @Test
    void whoHasAnotherAccountLeftKeepsTheName() {
        Participant part = someone("p1", "Noor", HOME, GUEST);

        Participant left = ForgetParticipant.without(new People(1, List.of(part)), part, HOME, Instant.EPOCH)
                .all()
                .getFirst();

        assertThat(left.accounts()).containsExactly(GUEST);
        assertThat(left.name()).isEqualTo("Noor");
        assertThat(left.isActive()).isTrue();
    }
}
