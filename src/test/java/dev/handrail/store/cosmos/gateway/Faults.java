package dev.handrail.store.cosmos.gateway;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The faults that tests have ordered, for the next requests of a purpose, in order. */
public final class Faults {
    /** So often as to never end. */
    public static final int FOREVER = Integer.MAX_VALUE;

    private record Order(Set<Request.Purpose> purposes, Optional<Fault> fault, int[] left) {}

    private final Deque<Order> orders = new ArrayDeque<>();
    private final List<String> seen = new ArrayList<>();

    /** For the next so many commits. */
    public void onCommits(int times, Fault fault) {
        order(Optional.of(fault), times, Request.Purpose.WRITE, Request.Purpose.BATCH);
    }

    /** The next so many commits go well, before what is ordered next. */
    public void sparingCommits(int times) {
        order(Optional.empty(), times, Request.Purpose.WRITE, Request.Purpose.BATCH);
    }

    /** For the next so many reads of a single document. */
    public void onReads(int times, Fault fault) {
        order(Optional.of(fault), times, Request.Purpose.READ);
    }

    /** For the next so many queries. */
    public void onQueries(int times, Fault fault) {
        order(Optional.of(fault), times, Request.Purpose.QUERY);
    }

    /** For so many of what a client asks when it starts. */
    public void onMetadata(int times, Fault fault) {
        order(Optional.of(fault), times, Request.Purpose.METADATA);
    }

    /** For the next so many databases and containers that are to be made. */
    public void onMaking(int times, Fault fault) {
        order(Optional.of(fault), times, Request.Purpose.MAKING);
    }

    private synchronized void order(Optional<Fault> fault, int times, Request.Purpose... purposes) {
        orders.add(new Order(Set.of(purposes), fault, new int[] {times}));
    }

    /** Nothing goes wrong any more. */
    public synchronized void clear() {
        orders.clear();
        seen.clear();
    }

    /** How many requests came since the start, or since they were cleared. */
    public synchronized long seen(String purpose) {
        return seen.stream().filter(purpose::equals).count();
    }

    synchronized Optional<Fault> next(Request.Purpose purpose) {
        seen.add(purpose.name());
        for (Order order : orders) {
            if (order.left()[0] > 0 && order.purposes().contains(purpose)) {
                order.left()[0]--;
                return order.fault();
            }
        }
        return Optional.empty();
    }
}
