package dev.handrail.engagement;

import dev.handrail.chat.Person;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * Everybody who takes part in an engagement, or did.
 *
 * @param revision grows with each change
 * @param all in the order in which they came
 */
public record People(long revision, List<Participant> all) {
    public People {
        all = List.copyOf(all);
    }

    public List<Participant> active() {
        return all.stream().filter(Participant::isActive).toList();
    }

    /** Who takes part by that account. */
    public Optional<Participant> of(@Nullable Person person) {
        return active().stream().filter(each -> each.is(person)).findFirst();
    }

    /** Who took part by that account and does no more. */
    public Optional<Participant> gone(@Nullable Person person) {
        return all.stream().filter(each -> !each.isActive() && each.is(person)).findFirst();
    }

    /** @param id what a card carries */
    public Optional<Participant> participant(@Nullable Object id) {
        return all.stream().filter(each -> each.id().equals(id)).findFirst();
    }

    public List<Participant> with(Role role) {
        return active().stream().filter(each -> each.has(role)).toList();
    }

    /** Who steers for a side. */
    public List<Participant> steering(Side side) {
        return Role.steering(side).map(this::with).orElse(List.of());
    }

    public List<Participant> of(Side side) {
        return active().stream().filter(each -> each.side() == side).toList();
    }

    /** The id of whoever comes next. */
    public String nextId() {
        return "p" + (all.size() + 1);
    }

    public People and(Participant another) {
        List<Participant> more = new ArrayList<>(all);
        more.add(another);
        return new People(revision + 1, more);
    }

    /** The same, one of them changed. */
    public People changing(String id, UnaryOperator<Participant> change) {
        return new People(
                revision + 1,
                all.stream()
                        .map(each -> each.id().equals(id) ? change.apply(each) : each)
                        .toList());
    }
}
