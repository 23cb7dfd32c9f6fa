package dev.handrail.engagement.people.account;

import static org.assertj.core.api.Assertions.assertThat;

import dev.handrail.chat.Person;
import dev.handrail.engagement.Membership;
import dev.handrail.store.CommitResult;
import dev.handrail.store.MemoryStore;
import dev.handrail.store.Write;
import dev.handrail.time.SettableClock;
import dev.handrail.turn.Letter;
import java.util.List;
import org.junit.jupiter.api.Test;

class KnowAccountsTests {
    private static final Person HOME = new Person("home", "a");
    private static final Person GUEST = new Person("host", "b");
    private static final Person OLD = new Person("elsewhere", "c");

    private final MemoryStore store = new MemoryStore(new SettableClock());
    private final KnowAccounts knowAccounts = new KnowAccounts(store);
    private final ForgetAccounts forgetAccounts = new ForgetAccounts(store, knowAccounts);

    private void commit(String partition, List<Write> writes) {
        assertThat(store.commit(partition, writes)).isInstanceOf(CommitResult.Committed.class);
    }

    private void connect(Person... accounts) {
        for (Person each : accounts) {
            Letter letter = KnowAccounts.letter(each, List.of(accounts), 1);
            commit(letter.to(), knowAccounts.apply(letter).changes());
        }
    }

    private void forget(Person account) {
        List<Letter> letters = forgetAccounts.letters(account, 1);
        String partition = Membership.partition(account);
        commit(
                partition,
                forgetAccounts.kept(account).stream()
                        .<Write>map(kept ->
                                new Write.Delete(partition, kept.document().id(), kept.version()))
                        .toList());
        letters.forEach(
                letter -> commit(letter.to(), forgetAccounts.apply(letter).changes()));
    }

    @Test
    void anAccountIsAloneUntilItIsConnected() {
        assertThat(knowAccounts.of(HOME)).containsExactly(HOME);
        connect(HOME, GUEST);
        assertThat(knowAccounts.of(HOME)).containsExactly(HOME, GUEST);
        assertThat(knowAccounts.of(GUEST)).containsExactly(GUEST, HOME);
    }

    @Test
    void whatIsToldTwiceIsKnownOnce() {
        connect(HOME, GUEST);
        connect(HOME, GUEST, OLD);
        connect(HOME, GUEST);
        assertThat(knowAccounts.of(GUEST)).containsExactlyInAnyOrder(HOME, GUEST, OLD);
    }

    @Test
    void aForgottenAccountIsKnownToNone() {
        connect(HOME, GUEST, OLD);

        forget(HOME);
        assertThat(knowAccounts.of(HOME)).containsExactly(HOME);
        assertThat(knowAccounts.of(GUEST)).containsExactlyInAnyOrder(GUEST, OLD);
        forget(OLD);

        assertThat(knowAccounts.of(GUEST)).containsExactly(GUEST);
        assertThat(store.all(null, 10).documents()).isEmpty();
    }
}
