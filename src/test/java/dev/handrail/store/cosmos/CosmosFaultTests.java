package dev.handrail.store.cosmos;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.handrail.store.Charges;
import dev.handrail.store.CommitResult;
import dev.handrail.store.CommitResult.Committed;
import dev.handrail.store.CommitResult.Conflict;
import dev.handrail.store.CosmosSettings;
import dev.handrail.store.Document;
import dev.handrail.store.StoreUnavailable;
import dev.handrail.store.Stored;
import dev.handrail.store.Write;
import dev.handrail.store.Write.Create;
import dev.handrail.store.Write.Delete;
import dev.handrail.store.Write.Replace;
import dev.handrail.store.cosmos.gateway.Fault;
import dev.handrail.store.cosmos.gateway.Faults;
import dev.handrail.store.cosmos.gateway.StubGateway;
import dev.handrail.time.SettableClock;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.FutureTask;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the store makes of everything that goes wrong on the way to Cosmos DB. */
@ExtendWith(QuietClient.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CosmosFaultTests {
    /** Longer than a busy machine takes, and short enough to wait for. */
    private static final Patience PATIENCE = new Patience(Duration.ofSeconds(8), Duration.ofSeconds(30), 3);

    private final SettableClock clock = new SettableClock();
    private StubGateway gateway;
    private CosmosStore store;
    private String home = "";
    private int homes;

    @BeforeAll
    void open() throws IOException {
        gateway = StubGateway.start(3, 1_000, clock);
        store = open(PATIENCE);
    }

    private CosmosStore open(Patience patience) {
        return CosmosStore.open(
                ConnectToCosmos.to(new CosmosSettings(gateway.address(), StubGateway.KEY, null, "handrail")),
                "handrail",
                patience,
                clock.time());
    }

    @AfterAll
    void close() {
        store.close();
        gateway.close();
    }

    @BeforeEach
    void startAfresh() {
        gateway.faults().clear();
        home = "home-" + homes++;
    }

    @Test
    void waitsWhereItIsThrottled() {
        gateway.faults().onCommits(3, new Fault.Refuse(429, 3200, 5));
        gateway.faults().onReads(3, new Fault.Refuse(429, 3200, 5));

        String version = create("a");

        assertThat(read("a").version()).isEqualTo(version);
        assertThat(gateway.faults().seen("WRITE")).isEqualTo(4);
    }

    @Test
    void aThrottledBatchIsDoneOnceAsWell() {
        gateway.faults().onCommits(3, new Fault.Refuse(429, 3200, 5));

        assertThat(commit(new Create(note("a")), new Create(note("b")))).isInstanceOf(Committed.class);
    }

    @Test
    void isUnavailableWhereThrottlingDoesNotEnd() {
        gateway.faults().onCommits(Faults.FOREVER, new Fault.Refuse(429, 3200, 5));

        assertThatThrownBy(() -> create("a"))
                .isInstanceOf(StoreUnavailable.class)
                .hasMessage("Cosmos DB, committing: status 429/3200");

        gateway.faults().clear();
        assertThat(store.read(home, "a")).isEmpty();
    }

    @Test
    void throttlingCostsATurnNoMoreThanItsPatience() {
        try (CosmosStore hasty = open(Patience.USUAL)) {
            create("a");
            gateway.faults().onReads(Faults.FOREVER, new Fault.Refuse(429, 3200, 700));

            assertThatThrownBy(() -> hasty.read(home, "a")).isInstanceOf(StoreUnavailable.class);

            // Each further one would have been 0.7 s later.
            assertThat(gateway.faults().seen("READ")).isLessThanOrEqualTo(3);
        }
    }

    @Test
    void triesAgainWhatCollidedWithinCosmos() {
        gateway.faults().onCommits(2, new Fault.Refuse(449, 0, 5));

        create("a");

        assertThat(gateway.faults().seen("WRITE")).isEqualTo(3);
    }

    @Test
    void readsAgainWhereAReplicaHasNotCaughtUp() {
        String version = create("a");
        gateway.faults().onReads(1, new Fault.Refuse(404, 1002, 5));

        assertThat(read("a").version()).isEqualTo(version);
    }

    @Test
    void readsAgainWhereTheConnectionBroke() {
        String version = create("a");
        gateway.faults().onReads(1, new Fault.DropBefore());

        assertThat(read("a").version()).isEqualTo(version);
    }

    @ParameterizedTest
    @ValueSource(ints = {500, 503, 408, 410})
    void aReadThatFailedIsNoMissingDocument(int status) {
        create("a");
        gateway.faults().onReads(Faults.FOREVER, new Fault.Refuse(status));

        assertThatThrownBy(() -> store.read(home, "a")).isInstanceOf(StoreUnavailable.class);
    }

    @ParameterizedTest
    @ValueSource(ints = {500, 503, 408, 410})
    void triesAgainWhatWasNotDone(int status) {
        gateway.faults().onCommits(1, new Fault.Refuse(status));
        String first = create("a");

        gateway.faults().onCommits(1, new Fault.Refuse(status));
        String second = version(commit(new Replace(note("a", 2), first), new Create(note("b"))));

        assertThat(read("a")).isEqualTo(new Stored(note("a", 2), second));
        assertThat(gateway.faults().seen("WRITE")).isEqualTo(2);
        assertThat(gateway.faults().seen("BATCH")).isEqualTo(2);
    }

    @ParameterizedTest
    @ValueSource(ints = {500, 503, 408, 410})
    void knowsWhatWasDoneThoughTheAnswerSaysOtherwise(int status) {
        gateway.faults().onCommits(1, new Fault.RefuseAfter(status));
        String first = create("a");
        assertThat(read("a")).isEqualTo(new Stored(note("a"), first));

        gateway.faults().onCommits(1, new Fault.RefuseAfter(status));
        String second = version(commit(new Replace(note("a", 2), first)));
        assertThat(read("a")).isEqualTo(new Stored(note("a", 2), second));

        assertThat(gateway.faults().seen("WRITE")).isEqualTo(2);
        assertThat(commit(new Replace(note("a", 3), second))).isInstanceOf(Committed.class);
    }

    @Test
    void knowsThatItWasDoneThoughTheAnswerWasLost() {
        gateway.faults().onCommits(1, new Fault.DropAfter());

        String version = create("a");

        assertThat(read("a").version()).isEqualTo(version);
        assertThat(gateway.faults().seen("WRITE")).isOne();
    }

    @Test
    void knowsThatAWholeBatchWasDoneThoughTheAnswerWasLost() {
        String old = create("old");
        String gone = create("gone");
        gateway.faults().clear();
        gateway.faults().onCommits(1, new Fault.DropAfter());

        CommitResult result =
                commit(new Create(note("new")), new Delete(home, "gone", gone), new Replace(note("old", 2), old));

        assertThat(result)
                .isEqualTo(new Committed(
                        List.of(read("new").version(), "", read("old").version())));
        assertThat(read("old").document()).isEqualTo(note("old", 2));
        assertThat(store.read(home, "gone")).isEmpty();
        assertThat(gateway.faults().seen("BATCH")).isOne();
    }

    @Test
    void triesAWholeBatchAgainThatNeverArrived() {
        gateway.faults().onCommits(2, new Fault.DropBefore());

        var result = (Committed) commit(new Create(note("a")), new Create(note("b")));

        assertThat(result.versions())
                .containsExactly(read("a").version(), read("b").version());
    }

    /** Either the replica that is asked has not got it yet, as if nothing had been done, or it fails. */
    @ParameterizedTest
    @ValueSource(ints = {404, 503})
    void findsItsOwnWorkWhereLookingForItFailedAtFirst(int status) {
        gateway.faults().onCommits(1, new Fault.DropAfter());
        gateway.faults().onReads(1, new Fault.Refuse(status));

        String version = create("a");

        assertThat(read("a").version()).isEqualTo(version);
        assertThat(gateway.faults().seen("WRITE")).isEqualTo(2);
    }

    @Test
    void aConflictAfterALostRequestIsOneWhereSomebodyElseWasThere() {
        String first = create("a");
        commit(new Replace(note("a", 7), first));
        gateway.faults().onCommits(1, new Fault.DropBefore());

        assertThat(commit(new Replace(note("a", 2), first))).isEqualTo(new Conflict("a"));
        assertThat(read("a").document()).isEqualTo(note("a", 7));
    }

    @Test
    void whatOthersChangeBeforeItIsLookedForHasAVersionThatFitsNothing() throws Exception {
        CountDownLatch looking = new CountDownLatch(1);
        CountDownLatch until = new CountDownLatch(1);
        gateway.faults().onCommits(1, new Fault.DropAfter());
        gateway.faults().onReads(1, new Fault.Hold(looking, until));
        var commit = new FutureTask<>(() -> commit(new Create(note("a")), new Create(note("b"))));
        Thread.ofVirtual().start(commit);

        looking.await();
        commit(new Replace(note("a", 7), read("a").version()));
        until.countDown();

        List<String> versions = ((Committed) commit.get()).versions();
        assertThat(versions.getLast()).isEqualTo(read("b").version());
        assertThat(commit(new Replace(note("a", 2), versions.getFirst()))).isEqualTo(new Conflict("a"));
        assertThat(read("a").document()).isEqualTo(note("a", 7));
    }

    @Test
    void doesNotClaimARemovalOfWhichNothingIsLeftToTell() {
        String version = create("a");
        gateway.faults().onCommits(1, new Fault.DropAfter());

        assertThatThrownBy(() -> commit(new Delete(home, "a", version))).isInstanceOf(StoreUnavailable.class);

        assertThat(store.read(home, "a")).isEmpty();
    }

    @Test
    void removesWhereOnlyTheRequestWasLost() {
        String version = create("a");
        gateway.faults().onCommits(1, new Fault.DropBefore());

        assertThat(commit(new Delete(home, "a", version))).isEqualTo(new Committed(List.of("")));
    }

    @Test
    void isUnavailableWhereNothingEverArrives() {
        gateway.faults().clear();
        gateway.faults().onCommits(Faults.FOREVER, new Fault.DropBefore());

        assertThatThrownBy(() -> create("a")).isInstanceOf(StoreUnavailable.class);

        assertThat(gateway.faults().seen("WRITE")).isEqualTo(PATIENCE.attempts());
    }

    @Test
    void isUnavailableWhereTheWorkCannotBeLookedForAndChangesNothingTwice() {
        gateway.faults().onCommits(1, new Fault.DropAfter());
        gateway.faults().onReads(Faults.FOREVER, new Fault.Refuse(503));

        assertThatThrownBy(() -> create("a")).isInstanceOf(StoreUnavailable.class);

        gateway.faults().clear();
        assertThat(read("a").document()).isEqualTo(note("a"));
        assertThat(commit(new Create(note("a", 2)))).isEqualTo(new Conflict("a"));
    }

    @Test
    void waitsNoLongerThanItsPatienceAndFindsOutLater() {
        CountDownLatch until = new CountDownLatch(1);
        try (CosmosStore hasty = open(new Patience(Duration.ofSeconds(1), Duration.ofSeconds(30), 1))) {
            warm(hasty);
            gateway.faults().onCommits(Faults.FOREVER, new Fault.Hold(until));
            gateway.faults().onReads(Faults.FOREVER, new Fault.Hold(until));

            assertThatThrownBy(() -> hasty.commit(home, List.of(new Create(note("a")))))
                    .isInstanceOf(StoreUnavailable.class);
        } finally {
            until.countDown();
        }
    }

    @Test
    void waitsNoLongerForABatchOrAQuery() {
        CountDownLatch until = new CountDownLatch(1);
        try (CosmosStore hasty = open(new Patience(Duration.ofSeconds(1), Duration.ofSeconds(30), 1))) {
            warm(hasty);
            gateway.faults().onCommits(Faults.FOREVER, new Fault.Hold(until));
            gateway.faults().onQueries(Faults.FOREVER, new Fault.Hold(until));

            assertThatThrownBy(() -> hasty.commit(home, List.of(new Create(note("a")), new Create(note("b")))))
                    .isInstanceOf(StoreUnavailable.class);
            assertThatThrownBy(() -> hasty.query(home, "note", null, 10)).isInstanceOf(StoreUnavailable.class);
            assertThatThrownBy(() -> hasty.all(null, 10)).isInstanceOf(StoreUnavailable.class);
        } finally {
            until.countDown();
        }
    }

    @Test
    void aQueryThatFailedIsNoEmptyPage() {
        gateway.faults().onQueries(Faults.FOREVER, new Fault.Refuse(503));

        assertThatThrownBy(() -> store.query(home, "note", null, 10)).isInstanceOf(StoreUnavailable.class);
        assertThatThrownBy(() -> store.all(null, 10)).isInstanceOf(StoreUnavailable.class);
        assertThatThrownBy(() -> store.findDue(Set.of(1), clock.instant(), 10)).isInstanceOf(StoreUnavailable.class);
    }

    @Test
    void createsOverSeveralThatHaveExpiredButAreStillThere() {
        for (String id : List.of("a", "b")) {
            Document brief =
                    new Document(home, id, "note", "{}", null, clock.instant().plusSeconds(10));
            commit(new Create(brief));
        }
        clock.advance(Duration.ofSeconds(10));
        long kept = gateway.size();

        var result = (Committed) commit(new Create(note("a")), new Create(note("b")), new Create(note("c")));

        assertThat(gateway.size()).isEqualTo(kept + 1);
        assertThat(result.versions())
                .containsExactly(
                        read("a").version(), read("b").version(), read("c").version());
    }

    @Test
    void cosmosForgetsByItselfWhatHasExpired() {
        commit(new Create(
                new Document(home, "a", "note", "{}", null, clock.instant().plusSeconds(10))));
        long there = gateway.size();

        clock.advance(Duration.ofSeconds(13));

        assertThat(gateway.size()).isEqualTo(there - 1);
        create("a");
    }

    @Test
    void countsRequestsAndWhatTheyCost() {
        Charges written = new Charges();
        written.during(() -> commit(new Create(note("a")), new Create(note("b"))));
        Charges read = new Charges();
        read.during(() -> store.read(home, "a"));
        Charges missed = new Charges();
        missed.during(() -> store.read(home, "nothing"));

        assertThat(written.total()).isEqualTo(new Charges.Total(1, 2 * 4.95));
        assertThat(read.total()).isEqualTo(new Charges.Total(1, 1));
        assertThat(missed.total().requests()).isOne();
    }

    /** The first request of a client takes long on a busy machine. */
    private void warm(CosmosStore hasty) {
        for (int i = 0; i < 10; i++) {
            try {
                hasty.read(home, "warm");
                return;
            } catch (StoreUnavailable e) {
                // Next time it is faster.
            }
        }
    }

    private CommitResult commit(Write... writes) {
        return store.commit(home, List.of(writes));
    }

    private String create(String id) {
        return version(commit(new Create(note(id))));
    }

    private Stored read(String id) {
        return store.read(home, id).orElseThrow();
    }

    private static String version(CommitResult result) {
        assertThat(result).isInstanceOf(Committed.class);
        return ((Committed) result).versions().getFirst();
    }

    private Document note(String id) {
        return note(id, 1);
    }

    private Document note(String id, int number) {
        return new Document(home, id, "note", "{\"n\":" + number + "}", null, null);
    }
}
