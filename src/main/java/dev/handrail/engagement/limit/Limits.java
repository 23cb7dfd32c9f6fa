package dev.handrail.engagement.limit;

import dev.handrail.playbook.Anchor;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * All limits of an engagement.
 *
 * @param asked the events whose day was asked for because it is unknown: that is done once
 */
public record Limits(List<Watched> all, Set<Anchor> asked) {
    /** The document's kind, and its id. */
    static final String KIND = "limits";

    static final Limits NONE = new Limits(List.of(), Set.of());

    public Limits {
        all = List.copyOf(all);
        asked = java.util.Collections.unmodifiableSortedSet(new TreeSet<>(asked));
    }

    /** @param entry what a card carries */
    Optional<Watched> of(@Nullable Object entry) {
        return all.stream().filter(each -> each.entry().equals(entry)).findFirst();
    }

    Limits changing(String entry, UnaryOperator<Watched> change) {
        return new Limits(
                all.stream()
                        .map(each -> each.entry().equals(entry) ? change.apply(each) : each)
                        .toList(),
                asked);
    }

    Limits asking(Set<Anchor> more) {
        Set<Anchor> both = new TreeSet<>(asked);
        both.addAll(more);
        return new Limits(all, both);
    }
}
