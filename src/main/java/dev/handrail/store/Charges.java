package dev.handrail.store;

import java.util.concurrent.atomic.DoubleAdder;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Counts what was asked of the store while something ran. One may run within another: both count. What runs on another
 * thread is not counted unless it says so itself, with the same charges.
 */
public final class Charges {
    /**
     * What it came to.
     *
     * @param requests asked of the database
     * @param units what they cost, in Cosmos DB's request units; none in a database that has no such thing
     */
    public record Total(long requests, double units) {}

    private record Scope(Charges charges, @Nullable Scope outer) {}

    private static final ScopedValue<Scope> CURRENT = ScopedValue.newInstance();

    private final LongAdder requests = new LongAdder();
    private final DoubleAdder units = new DoubleAdder();

    /** What the work gives; whatever it asks of the store is counted here. */
    public <T> T during(Supplier<T> work) {
        Scope scope = new Scope(this, CURRENT.isBound() ? CURRENT.get() : null);
        return ScopedValue.where(CURRENT, scope).call(work::get);
    }

    public Total total() {
        return new Total(requests.sum(), units.sum());
    }

    /** For stores: one request was made, at this price. */
    public static void add(double units) {
        @Nullable Scope scope = CURRENT.isBound() ? CURRENT.get() : null;
        for (; scope != null; scope = scope.outer()) {
            scope.charges().requests.increment();
            scope.charges().units.add(units);
        }
    }
}
