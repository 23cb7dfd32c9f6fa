package dev.handrail.engagement.dispute;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * All disputes of an engagement, and so all that was agreed in it: one document.
 *
 * @param revision grows with each change
 * @param all in the order in which they were raised
 */
record Decisions(long revision, List<Dispute> all) {
    static final String KIND = "decisions";
    static final Decisions NONE = new Decisions(0, List.of());

    /** More are refused: with the longest of reasons the document stays below half of what a commit can hold. */
    static final int MOST = 400;

    Decisions {
        all = List.copyOf(all);
    }

    Optional<Dispute> dispute(int number) {
        return all.stream().filter(each -> each.number() == number).findFirst();
    }

    /** @param number what a card carries, as a number or in writing */
    Optional<Dispute> carried(@Nullable Object number) {
        return all.stream()
                .filter(each -> String.valueOf(each.number()).equals(String.valueOf(number)))
                .findFirst();
    }

    /** The dispute that goes on about a duty. */
    Optional<Dispute> open(String meaning) {
        return all.stream()
                .filter(each -> each.isOpen() && each.meaning().equals(meaning))
                .findFirst();
    }

    /** What holds of a duty: of several agreements the latest. */
    Optional<Agreement> agreement(String meaning) {
        return Optional.ofNullable(agreements().get(meaning));
    }

    /** What holds, by the duties' meanings. */
    Map<String, Agreement> agreements() {
        Map<String, Agreement> agreed = new HashMap<>();
        all.forEach(each -> each.agreement()
                .ifPresent(one ->
                        agreed.merge(each.meaning(), one, (was, is) -> is.at().isBefore(was.at()) ? was : is)));
        return agreed;
    }

    /** Open ones first, then the latest. */
    List<Dispute> inOrder() {
        return all.stream()
                .sorted(Comparator.comparing((Dispute each) -> !each.isOpen())
                        .thenComparing(Dispute::number, Comparator.reverseOrder()))
                .toList();
    }

    int nextNumber() {
        return all.size() + 1;
    }

    /** With a dispute in the place of the one of its number, or after the others. */
    Decisions with(Dispute dispute) {
        List<Dispute> next = new ArrayList<>(all);
        next.removeIf(each -> each.number() == dispute.number());
        next.add(dispute);
        next.sort(Comparator.comparingInt(Dispute::number));
        return new Decisions(revision + 1, next);
    }
}
