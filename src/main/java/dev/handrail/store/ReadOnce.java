package dev.handrail.store;

import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * What was read while something was decided is not asked of the database again: whoever decides sees each document in
 * one state, and pays for it once. What changed meanwhile shows at the commit, whose conditions name that state.
 */
public final class ReadOnce {
    private static final ScopedValue<ReadOnce> CURRENT = ScopedValue.newInstance();

    private record Key(String partition, String id) {}

    private record Asked(
            String partition, String kind, @Nullable String after, int most) {}

    private final ConcurrentHashMap<Key, Optional<Stored>> documents = new ConcurrentHashMap<>();
    private final ConcurrentHashMap<Asked, Page> pages = new ConcurrentHashMap<>();

    private ReadOnce() {}

    /** What the work gives. It has to run on this thread, and not for long: nothing of it is read anew. */
    public static <T> T during(Supplier<T> work) {
        return ScopedValue.where(CURRENT, new ReadOnce()).call(work::get);
    }

    static Optional<Stored> read(String partition, String id, Supplier<Optional<Stored>> store) {
        return CURRENT.isBound()
                ? CURRENT.get().documents.computeIfAbsent(new Key(partition, id), key -> store.get())
                : store.get();
    }

    static Page query(String partition, String kind, @Nullable String after, int most, Supplier<Page> store) {
        return CURRENT.isBound()
                ? CURRENT.get()
                        .pages
                        .computeIfAbsent(
                                new Asked(partition, kind, after, most),
                                key -> CURRENT.get().keep(store.get()))
                : store.get();
    }

    /** What a list has shown need not be read either. */
    private Page keep(Page page) {
        page.documents()
                .forEach(stored -> documents.putIfAbsent(
                        new Key(stored.document().partition(), stored.document().id()), Optional.of(stored)));
        return page;
    }

    /** What is written there is read anew. */
    static void forget(String partition) {
        if (CURRENT.isBound()) {
            CURRENT.get().documents.keySet().removeIf(key -> key.partition().equals(partition));
            CURRENT.get().pages.keySet().removeIf(asked -> asked.partition().equals(partition));
        }
    }
}
