package dev.handrail.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.handrail.store.sqlite.SqliteStore;
import dev.handrail.time.SettableClock;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReadOnceTests {
    private static final String HOME = "home";

    @TempDir
    private Path folder;

    private RememberingStore store;

    @BeforeEach
    void open() {
        store = new RememberingStore(SqliteStore.open(folder, new SettableClock().time()));
        write("a", "{}");
    }

    @AfterEach
    void close() {
        store.close();
    }

    private void write(String id, String body) {
        Document document = new Document(HOME, id, "k", body, null, null);
        store.commit(HOME, List.of(Write.put(document, store.read(HOME, id))));
    }

    private long requests(Runnable work) {
        Charges charges = new Charges();
        charges.during(() -> ReadOnce.during(() -> {
            work.run();
            return 0;
        }));
        return charges.total().requests();
    }

    @Test
    void asksTheDatabaseOnceForWhatIsThereAndForWhatIsNot() {
        assertThat(requests(() -> {
                    for (int time = 0; time < 3; time++) {
                        assertThat(store.read(HOME, "a")).isPresent();
                        assertThat(store.read(HOME, "b")).isEmpty();
                        assertThat(store.query(HOME, "k", null, 10).documents()).hasSize(1);
                        assertThat(store.query(HOME, "other", null, 10).documents())
                                .isEmpty();
                    }
                }))
                .isEqualTo(4);
    }

    @Test
    void readsNothingThatAListHasShown() {
        assertThat(requests(() -> {
                    store.query(HOME, "k", null, 10);
                    assertThat(store.read(HOME, "a")).isPresent();
                }))
                .isEqualTo(1);
    }

    @Test
    void readsAnewWhatItWroteItself() {
        requests(() -> {
            store.read(HOME, "a");
            store.query(HOME, "k", null, 10);
            write("a", "{\"newer\":true}");
            assertThat(store.read(HOME, "a").map(Stored::document).map(Document::body))
                    .hasValueSatisfying(body -> assertThat(body).contains("newer"));
            write("b", "{}");
            assertThat(store.query(HOME, "k", null, 10).documents()).hasSize(2);
        });
    }

    @Test
    void remembersNothingFromOneTimeToTheNext() {
        Optional<Stored> before = ReadOnce.during(() -> store.read(HOME, "a"));
        write("a", "{\"newer\":true}");
        Optional<Stored> after = ReadOnce.during(() -> store.read(HOME, "a"));

        assertThat(after).isNotEqualTo(before);
        assertThat(store.read(HOME, "a")).isEqualTo(after);
    }

    @Test
    void whoReadBeforeSomebodyElseWroteCannotOverwriteIt() {
        CommitResult result = ReadOnce.during(() -> {
            store.read(HOME, "a");
            Thread other = Thread.startVirtualThread(() -> write("a", "{\"theirs\":true}"));
            assertThat(joined(other)).isTrue();
            Document mine = new Document(HOME, "a", "k", "{\"mine\":true}", null, null);
            return store.commit(HOME, List.of(Write.put(mine, store.read(HOME, "a"))));
        });

        assertThat(result).isInstanceOf(CommitResult.Conflict.class);
    }

    private static boolean joined(Thread thread) {
        try {
            thread.join();
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
