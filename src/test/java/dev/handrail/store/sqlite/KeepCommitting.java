package dev.handrail.store.sqlite;

import dev.handrail.store.CommitResult;
import dev.handrail.store.Document;
import dev.handrail.store.Write;
import dev.handrail.time.SystemTime;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;

/** A process that commits from eight threads and prints the id of each document once it is acknowledged, until it is killed. */
final class KeepCommitting {
    private KeepCommitting() {}

    public static void main(String[] arguments) throws InterruptedException {
        SqliteStore store = SqliteStore.open(Path.of(arguments[0]), new SystemTime(Clock.systemUTC()));
        List<Thread> threads = List.of("a", "b", "c", "d", "e", "f", "g", "h").stream()
                .map(name -> Thread.ofPlatform().start(() -> commitForever(store, name)))
                .toList();
        for (Thread thread : threads) {
            thread.join();
        }
    }

    private static void commitForever(SqliteStore store, String name) {
        for (int i = 0; ; i++) {
            String id = name + i;
            Document document = new Document("home", id, "note", "{\"t\":\"" + "x".repeat(2_000) + "\"}", null, null);
            if (store.commit("home", List.of(new Write.Create(document))) instanceof CommitResult.Committed) {
                System.out.println(id);
            }
        }
    }
}
