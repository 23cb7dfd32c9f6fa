package dev.handrail.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.handrail.store.CommitResult.Committed;
import dev.handrail.store.CommitResult.Conflict;
import dev.handrail.store.Document.Due;
import dev.handrail.store.Write.Create;
import dev.handrail.store.Write.Delete;
import dev.handrail.store.Write.Replace;
import dev.handrail.time.SettableClock;
import dev.handrail.time.SystemTime;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

/** What every {@link DocumentStore} promises. An implementation's tests extend it and give an empty store to each test. */
public abstract class DocumentStoreContract {
    private static final JsonMapper JSON = new JsonMapper();
    private static final String HOME = "place:contoso:19:meeting_a@thread.v2";
    private static final Set<Integer> EVERY_SHARD =
            Set.copyOf(IntStream.range(0, Due.SHARDS).boxed().toList());

    protected final SettableClock clock = new SettableClock();
    private DocumentStore store = new MemoryStore(clock);

    /** An empty store that tells expiry by that time. */
    protected abstract DocumentStore open(SystemTime time) throws Exception;

    @BeforeEach
    void openAnEmptyOne() throws Exception {
        store = open(clock.time());
    }

    @Test
    void readsBackWhatWasCreated() {
        Document document = new Document(
                HOME,
                "a",
                "reminder",
                "{\"text\":\"line\\nbreak, \\\"quotes\\\", \\u0000, é 漢 🦆\",\"number\":12.5,\"nothing\":null,\"list\":[1,{}]}",
                new Due(63, Instant.parse("2026-03-02T09:15:30.123Z")),
                clock.instant().plusSeconds(60));

        String version = version(store.commit(HOME, List.of(new Create(document))));

        Stored read = read("a");
        assertSame(read.document(), document);
        assertThat(read.version()).isEqualTo(version).isNotEmpty();
    }

    @Test
    void doesNotFindWhatIsNotThere() {
        create("a");

        assertThat(store.read(HOME, "b")).isEmpty();
        assertThat(store.read("elsewhere", "a")).isEmpty();
        assertThat(store.query("elsewhere", "note", null, 10).documents()).isEmpty();
        assertThat(store.findDue(EVERY_SHARD, clock.instant(), 10)).isEmpty();
    }

    @Test
    void createsOnlyWhatIsNotThere() {
        String version = create("a");

        assertThat(store.commit(HOME, List.of(new Create(note("a", "{\"n\":2}")))))
                .isEqualTo(new Conflict("a"));

        assertThat(read("a")).isEqualTo(new Stored(note("a"), version));
    }

    @Test
    void replacesOnlyTheVersionThatWasRead() {
        String first = create("a");

        String second = version(commit(new Replace(note("a", "{\"n\":2}"), first)));
        CommitResult late = commit(new Replace(note("a", "{\"n\":3}"), first));

        assertThat(second).isNotEqualTo(first);
        assertThat(late).isEqualTo(new Conflict("a"));
        assertThat(read("a")).isEqualTo(new Stored(note("a", "{\"n\":2}"), second));
    }

    @Test
    void deletesOnlyTheVersionThatWasRead() {
        String first = create("a");
        String second = version(commit(new Replace(note("a", "{\"n\":2}"), first)));

        assertThat(commit(new Delete(HOME, "a", first))).isEqualTo(new Conflict("a"));
        assertThat(read("a").version()).isEqualTo(second);

        assertThat(commit(new Delete(HOME, "a", second))).isEqualTo(new Committed(List.of("")));
        assertThat(store.read(HOME, "a")).isEmpty();
    }

    @Test
    void neitherReplacesNorDeletesWhatIsNotThere() {
        String version = create("a");

        assertThat(commit(new Replace(note("b"), version))).isEqualTo(new Conflict("b"));
        assertThat(commit(new Replace(note("b"), "no version of any store's"))).isEqualTo(new Conflict("b"));
        assertThat(commit(new Delete(HOME, "b", version))).isEqualTo(new Conflict("b"));
        assertThat(store.read(HOME, "b")).isEmpty();
    }

    @Test
    void aVersionDoesNotComeBackWhenADocumentIsMadeAnew() {
        String first = create("a");
        commit(new Delete(HOME, "a", first));

        String second = create("a");

        assertThat(second).isNotEqualTo(first);
        assertThat(commit(new Replace(note("a", "{\"n\":2}"), first))).isEqualTo(new Conflict("a"));
    }

    @Test
    void aReplacementOfTheSameContentIsANewVersion() {
        String first = create("a");

        assertThat(version(commit(new Replace(note("a"), first)))).isNotEqualTo(first);
        assertThat(commit(new Replace(note("a"), first))).isEqualTo(new Conflict("a"));
    }

    @Test
    void aCommitsVersionsServeTheNextCommit() {
        String gone = create("gone");
        var first = (Committed) commit(new Create(note("a")), new Delete(HOME, "gone", gone), new Create(note("b")));

        assertThat(first.versions()).hasSize(3);
        assertThat(first.versions().get(1)).isEmpty();
        var second = (Committed) commit(
                new Replace(note("b", "{\"n\":2}"), first.versions().get(2)),
                new Replace(note("a", "{\"n\":2}"), first.versions().get(0)));
        assertThat(second.versions())
                .containsExactly(read("b").version(), read("a").version());
    }

    @Test
    void everyWayToReadGivesTheVersionToWriteWith() {
        commit(new Create(due("a", 5, clock.instant())));

        List<Stored> ways = List.of(
                read("a"),
                store.query(HOME, "note", null, 1).documents().getFirst(),
                store.findDue(EVERY_SHARD, clock.instant(), 1).getFirst(),
                store.all(null, 1).documents().getFirst());
        assertThat(Set.copyOf(ways)).hasSize(1);
        assertThat(commit(new Delete(HOME, "a", ways.getLast().version()))).isInstanceOf(Committed.class);
    }

    @Test
    void writesNothingWhereOneConditionOfManyFails() {
        String kept = create("kept");
        String deleted = create("deleted");
        String stale = create("stale");
        commit(new Replace(note("stale", "{\"n\":2}"), stale));

        CommitResult result = commit(
                new Create(note("new")),
                new Replace(note("kept", "{\"n\":2}"), kept),
                new Delete(HOME, "deleted", deleted),
                new Replace(note("stale", "{\"n\":3}"), stale),
                new Create(note("newer")));

        assertThat(result).isEqualTo(new Conflict("stale"));
        assertThat(store.read(HOME, "new")).isEmpty();
        assertThat(store.read(HOME, "newer")).isEmpty();
        assertThat(read("kept")).isEqualTo(new Stored(note("kept"), kept));
        assertThat(read("deleted")).isEqualTo(new Stored(note("deleted"), deleted));
    }

    @Test
    void ofWritersThatReadTheSameVersionOneWins() throws Exception {
        String version = create("a");
        int writers = 8;
        List<CommitResult> results = atOnce(
                writers,
                writer -> commit(
                        new Replace(note("a", "{\"by\":" + writer + "}"), version),
                        new Create(note("trace-" + writer))));

        assertThat(results.stream().filter(Committed.class::isInstance)).hasSize(1);
        assertThat(results.stream().filter(new Conflict("a")::equals)).hasSize(writers - 1);
        int winner = IntStream.range(0, writers)
                .filter(writer -> results.get(writer) instanceof Committed)
                .findFirst()
                .orElseThrow();
        assertSame(read("a").document(), note("a", "{\"by\":" + winner + "}"));
        assertThat(ids(store.query(HOME, "note", null, 100))).containsExactly("a", "trace-" + winner);
    }

    @Test
    void ofWritersThatCreateTheSameDocumentOneWins() throws Exception {
        List<CommitResult> results = atOnce(8, writer -> commit(new Create(note("a", "{\"by\":" + writer + "}"))));

        assertThat(results.stream().filter(Committed.class::isInstance)).hasSize(1);
        assertThat(results.stream().filter(new Conflict("a")::equals)).hasSize(7);
    }

    @Test
    void writersOfDifferentDocumentsDoNotDisturbEachOther() throws Exception {
        List<CommitResult> results = atOnce(16, writer -> commit(new Create(note("n" + writer))));

        assertThat(results).allMatch(Committed.class::isInstance);
        assertThat(store.query(HOME, "note", null, 100).documents()).hasSize(16);
    }

    @Test
    void whatHasExpiredIsNotThere() {
        Instant end = clock.instant().plusSeconds(10);
        String version =
                version(commit(new Create(new Document(HOME, "a", "note", "{}", new Due(1, clock.instant()), end))));
        clock.advance(Duration.ofMillis(9_999));
        assertThat(store.read(HOME, "a")).isPresent();

        clock.advance(Duration.ofMillis(1));

        assertThat(store.read(HOME, "a")).isEmpty();
        assertThat(store.query(HOME, "note", null, 10).documents()).isEmpty();
        assertThat(store.findDue(EVERY_SHARD, clock.instant(), 10)).isEmpty();
        assertThat(store.all(null, 10).documents()).isEmpty();
        assertThat(commit(new Replace(note("a"), version))).isEqualTo(new Conflict("a"));
        assertThat(commit(new Delete(HOME, "a", version))).isEqualTo(new Conflict("a"));
    }

    @Test
    void whatHasExpiredMayBeCreatedAgain() {
        commit(new Create(expiring("a", clock.instant().plusSeconds(10))));
        clock.advance(Duration.ofSeconds(10));

        String version = create("a");

        assertThat(read("a")).isEqualTo(new Stored(note("a"), version));
    }

    @Test
    void aReplacementChangesOrTakesAwayWhatWasDueAndWhenItExpires() {
        Instant start = clock.instant();
        String first = version(
                commit(new Create(new Document(HOME, "a", "note", "{}", new Due(1, start), start.plusSeconds(10)))));

        String second = version(commit(new Replace(
                new Document(HOME, "a", "other", "{}", new Due(2, start.plusSeconds(5)), start.plusSeconds(20)),
                first)));
        clock.advance(Duration.ofSeconds(10));
        assertThat(store.findDue(Set.of(1), clock.instant(), 10)).isEmpty();
        assertThat(ids(store.findDue(Set.of(2), clock.instant(), 10))).containsExactly("a");
        assertThat(store.query(HOME, "note", null, 10).documents()).isEmpty();
        assertThat(ids(store.query(HOME, "other", null, 10))).containsExactly("a");

        commit(new Replace(note("a"), second));
        clock.advance(Duration.ofSeconds(30));
        assertThat(store.findDue(EVERY_SHARD, clock.instant(), 10)).isEmpty();
        assertThat(read("a").document()).isEqualTo(note("a"));
    }

    @Test
    void keepsInstantsToTheMillisecond() {
        Instant fine = Instant.parse("2026-03-02T10:00:00.123456789Z");
        Instant kept = Instant.parse("2026-03-02T10:00:00.123Z");
        commit(new Create(new Document(HOME, "a", "note", "{}", new Due(1, fine), fine)));

        assertThat(read("a").document()).isEqualTo(new Document(HOME, "a", "note", "{}", new Due(1, kept), kept));
        assertThat(store.findDue(Set.of(1), kept.minusMillis(1), 10)).isEmpty();
        assertThat(store.findDue(Set.of(1), kept, 10)).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"1969-12-31T23:59:59.999Z", "0001-01-01T00:00:00Z", "9999-12-31T23:59:59.999Z"})
    void takesInstantsFarAway(Instant at) {
        commit(new Create(due("a", 3, at)));

        assertThat(read("a").document()).isEqualTo(due("a", 3, at));
        assertThat(store.findDue(Set.of(3), at, 1)).hasSize(1);
        assertThat(store.findDue(Set.of(3), at.minusMillis(1), 1)).isEmpty();
    }

    @Test
    void pagesThroughTheDocumentsOfAKindById() {
        List<String> expected = new ArrayList<>();
        for (int i = 0; i < 25; i++) {
            String id = "n-%02d".formatted(i * 7 % 25);
            commit(new Create(note(id)), new Create(new Document(HOME, id + "-x", "other", "{}", null, null)));
            expected.add("n-%02d".formatted(i));
        }
        store.commit("elsewhere", List.of(new Create(new Document("elsewhere", "n-00", "note", "{}", null, null))));

        List<String> seen = new ArrayList<>();
        @Nullable String after = null;
        do {
            Page page = store.query(HOME, "note", after, 10);
            assertThat(page.documents()).hasSizeLessThanOrEqualTo(10).isNotEmpty();
            seen.addAll(ids(page));
            after = page.next();
        } while (after != null);
        assertThat(seen).isEqualTo(expected);
        assertThat(ids(store.query(HOME, "note", null, 1_000))).isEqualTo(expected);
    }

    @Test
    void aPageThatHoldsTheLastHasNoNext() {
        commit(new Create(note("a")), new Create(note("b")));

        assertThat(store.query(HOME, "note", null, 2).next()).isNull();
        assertThat(store.query(HOME, "nothing", null, 2)).isEqualTo(new Page(List.of(), null));
        assertThat(store.all(null, 2).next()).isNull();
    }

    @Test
    void pagesGoOnWhereTheyWereThoughDocumentsComeAndGo() {
        commit(new Create(note("b")), new Create(note("d")), new Create(note("f")));
        Page first = store.query(HOME, "note", null, 2);
        commit(new Delete(HOME, "d", first.documents().get(1).version()), new Create(note("a")), new Create(note("e")));

        assertThat(ids(store.query(HOME, "note", first.next(), 10))).containsExactly("e", "f");
    }

    @Test
    void findsWhatIsDueTheLongestDueFirst() {
        Instant now = clock.instant();
        for (int i = 0; i < 20; i++) {
            int minutes = i * 7 % 20;
            String home = "home-" + i % 3;
            Document document = new Document(
                    home, "d-%02d".formatted(minutes), "note", "{}", new Due(i % 4, now.minusSeconds(minutes)), null);
            store.commit(home, List.of(new Create(document)));
        }
        commit(new Create(due("future", 0, now.plusMillis(1))), new Create(note("never")));

        List<Stored> all = store.findDue(EVERY_SHARD, now, 100);
        assertThat(ids(all))
                .isEqualTo(IntStream.range(0, 20)
                        .mapToObj(i -> "d-%02d".formatted(19 - i))
                        .toList());
        assertThat(store.findDue(EVERY_SHARD, now, 7)).isEqualTo(all.subList(0, 7));
        assertThat(store.findDue(Set.of(1, 3), now, 3))
                .isEqualTo(all.stream()
                        .filter(stored -> shard(stored) % 2 == 1)
                        .limit(3)
                        .toList());
        assertThat(store.findDue(Set.of(40), now, 3)).isEmpty();
        assertThat(store.findDue(Set.of(), now, 3)).isEmpty();
        assertThat(ids(store.findDue(Set.of(0), now.plusMillis(1), 100))).contains("future");
    }

    @Test
    void findsTheDueOfTheFirstAndTheLastShard() {
        commit(new Create(due("first", 0, clock.instant())), new Create(due("last", 63, clock.instant())));

        assertThat(ids(store.findDue(Set.of(0), clock.instant(), 10))).containsExactly("first");
        assertThat(ids(store.findDue(Set.of(63), clock.instant(), 10))).containsExactly("last");
    }

    @Test
    void givesEverythingThereIsOverManyPartitions() {
        Set<String> expected = new HashSet<>();
        for (String partition : hostileTexts()) {
            String home = cut(partition, 990);
            for (int i = 0; i < 3; i++) {
                store.commit(
                        home,
                        List.of(new Create(new Document(home, i + ":" + home.length(), "k-" + i, "{}", null, null))));
                expected.add(home + " / " + i + ":" + home.length());
            }
        }
        for (int most : List.of(1, 4, 1_000)) {
            List<String> seen = new ArrayList<>();
            @Nullable String after = null;
            do {
                Page page = store.all(after, most);
                assertThat(page.documents()).hasSizeLessThanOrEqualTo(most);
                page.documents()
                        .forEach(each -> seen.add(each.document().partition() + " / "
                                + each.document().id()));
                after = page.next();
            } while (after != null);
            assertThat(seen).doesNotHaveDuplicates().hasSameSizeAs(expected);
            assertThat(Set.copyOf(seen)).isEqualTo(expected);
        }
    }

    @Test
    void takesAHundredWritesAndNoMore() {
        List<Write> hundred = IntStream.range(0, 100)
                .<Write>mapToObj(i -> new Create(note("n" + i)))
                .toList();
        List<Write> more = IntStream.range(0, 101)
                .<Write>mapToObj(i -> new Create(note("m" + i)))
                .toList();

        assertThat(((Committed) store.commit(HOME, hundred)).versions()).hasSize(100);
        assertThatThrownBy(() -> store.commit(HOME, more)).isInstanceOf(CommitTooLarge.class);
        assertThat(store.query(HOME, "note", null, 1_000).documents()).hasSize(100);
    }

    @ParameterizedTest
    @ValueSource(strings = {"x", "é", "漢", "\\\""})
    void takesSoManyBytesAndNoMore(String filling) {
        String most = sized(filling, DocumentStore.MOST_BYTES - 100);
        String rest = sized("x", 100);
        assertThatThrownBy(() -> commit(new Create(note("a", most)), new Create(note("b", sized("x", 101)))))
                .isInstanceOf(CommitTooLarge.class);
        assertThat(store.read(HOME, "a")).isEmpty();

        commit(new Create(note("a", most)), new Create(note("b", rest)));

        assertSame(read("a").document(), note("a", most));
    }

    @Test
    void refusesACommitThatIsNone() {
        assertThatThrownBy(() -> store.commit(HOME, List.of())).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> commit(new Create(note("a")), new Delete(HOME, "a", "v")))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> store.commit("elsewhere", List.of(new Create(note("a")))))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(store.read(HOME, "a")).isEmpty();
    }

    @Test
    void tellsIdsApartWhateverTheyHold() {
        List<String> ids = hostileTexts();
        for (int i = 0; i < ids.size(); i++) {
            assertThat(commit(new Create(note(ids.get(i), "{\"n\":" + i + "}"))))
                    .as(ids.get(i))
                    .isInstanceOf(Committed.class);
        }

        for (int i = 0; i < ids.size(); i++) {
            assertThat(read(ids.get(i)).document().id()).isEqualTo(ids.get(i));
            assertSame(read(ids.get(i)).document(), note(ids.get(i), "{\"n\":" + i + "}"));
        }
        List<String> paged = new ArrayList<>();
        @Nullable String after = null;
        do {
            Page page = store.query(HOME, "note", after, 3);
            paged.addAll(ids(page));
            after = page.next();
        } while (after != null);
        assertThat(paged).containsExactlyInAnyOrderElementsOf(ids);
    }

    @ParameterizedTest
    @MethodSource("hostileTexts")
    void replacesAndDeletesWhateverTheIdHolds(String id) {
        String first = version(commit(new Create(note(id))));
        String second = version(commit(new Replace(note(id, "{\"n\":2}"), first)));

        assertThat(commit(new Delete(HOME, id, second))).isInstanceOf(Committed.class);
        assertThat(store.read(HOME, id)).isEmpty();
    }

    @Test
    void partitionsAreAsFarApartAsTheirTexts() {
        for (String partition : hostileTexts()) {
            assertThat(store.commit(
                            partition, List.of(new Create(new Document(partition, "a", "note", "{}", null, null)))))
                    .as(partition)
                    .isInstanceOf(Committed.class);
        }
        for (String partition : hostileTexts()) {
            assertThat(store.query(partition, "note", null, 10).documents())
                    .extracting(found -> found.document().partition())
                    .containsExactly(partition);
        }
    }

    static List<String> hostileTexts() {
        return List.of(
                "a",
                "A",
                "a ",
                " a",
                "a  ",
                "a/b",
                "a\\b",
                "a?b#c",
                "a%2Fb",
                "a%",
                "100%_",
                "'; DROP TABLE document; --",
                "\"quoted\"",
                "line\nbreak",
                "tab\tand\rreturn",
                "\u0000",
                "a\u0000b",
                "\u00e9",
                "e\u0301",
                "\u00c9",
                "ß",
                "ss",
                "İ",
                "🦆",
                "👩‍👩‍👧",
                "\uffff",
                "漢字",
                "שלום",
                "..",
                ".",
                "null",
                "19:abc@thread.tacv2;messageid=1700000000000",
                "{\"json\":true}",
                "i".repeat(900),
                "i".repeat(899) + "j",
                "漢".repeat(900),
                "\ud83e\udd86".repeat(450));
    }

    private List<CommitResult> atOnce(int writers, Attempt attempt) throws Exception {
        CountDownLatch start = new CountDownLatch(1);
        try (ExecutorService threads = Executors.newFixedThreadPool(writers)) {
            List<Future<CommitResult>> attempts = IntStream.range(0, writers)
                    .mapToObj(writer -> threads.submit(() -> {
                        start.await();
                        return attempt.by(writer);
                    }))
                    .toList();
            start.countDown();
            List<CommitResult> results = new ArrayList<>();
            for (Future<CommitResult> each : attempts) {
                results.add(each.get());
            }
            return results;
        }
    }

    private interface Attempt {
        CommitResult by(int writer);
    }

    private String create(String id) {
        return version(commit(new Create(note(id))));
    }

    private CommitResult commit(Write... writes) {
        return store.commit(HOME, List.of(writes));
    }

    private Stored read(String id) {
        Optional<Stored> found = store.read(HOME, id);
        assertThat(found).as(id).isPresent();
        return found.orElseThrow();
    }

    private static String version(CommitResult result) {
        assertThat(result).isInstanceOf(Committed.class);
        return ((Committed) result).versions().getFirst();
    }

    private static Document note(String id) {
        return note(id, "{}");
    }

    private static Document note(String id, String body) {
        return new Document(HOME, id, "note", body, null, null);
    }

    private static Document due(String id, int shard, Instant at) {
        return new Document(HOME, id, "note", "{}", new Due(shard, at), null);
    }

    private static Document expiring(String id, Instant end) {
        return new Document(HOME, id, "note", "{}", null, end);
    }

    private static int shard(Stored stored) {
        Due due = stored.document().due();
        return due == null ? -1 : due.shard();
    }

    /** A JSON object of exactly so many bytes. */
    private static String sized(String filling, int bytes) {
        int each = filling.getBytes(StandardCharsets.UTF_8).length;
        int room = bytes - "{\"t\":\"\"}".length();
        return "{\"t\":\"" + filling.repeat(room / each) + "y".repeat(room % each) + "\"}";
    }

    private static String cut(String text, int most) {
        return text.length() <= most ? text : text.substring(0, most);
    }

    private static List<String> ids(Page page) {
        return ids(page.documents());
    }

    private static List<String> ids(List<Stored> documents) {
        return documents.stream().map(each -> each.document().id()).toList();
    }

    /** Stores may write JSON their own way. */
    private static void assertSame(Document actual, Document expected) {
        assertThat(JSON.readTree(actual.body())).isEqualTo(JSON.readTree(expected.body()));
        assertThat(withBody(actual, "{}")).isEqualTo(withBody(expected, "{}"));
    }

    private static Document withBody(Document document, String body) {
        return new Document(
                document.partition(), document.id(), document.kind(), body, document.due(), document.expiresAt());
    }
}
